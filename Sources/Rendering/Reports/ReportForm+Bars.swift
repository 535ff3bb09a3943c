import Diagnostics
import Exact

/// Pictures as SVG, each with the same in words; lengths are shares of the width, so that a picture is
/// as wide as there is room.
extension ReportForm {
  func picture(_ bar: ReportBar) -> Element {
    switch bar {
    case .usage(let usage): picture(usage)
    case .stack(let parts): stack(parts, of: nil, longest: parts.total)
    }
  }

  /// Bars with their names, and what their parts stand for.
  func element(_ chart: StackedChart) -> Element {
    let longest = chart.rows.map(\.parts.total).max() ?? 0
    var list = Element("div").with(class: "chart")
    for row in chart.rows {
      let name = row.name.text(in: wording)
      list.add(
        Element(
          "div",
          [
            Element("span", [isolated(name)]).with(class: "name").with("aria-hidden", "true"),
            stack(row.parts, of: name, longest: longest),
          ]))
    }
    let title = filled(Element("figcaption"), chart.title)
    let legend = Element(
      "p", (chart.rows.first?.parts ?? []).map { key(of: $0) }
    ).with(class: "legend")
    return Element("figure", [title, list, legend])
  }

  /// What a part of a bar stands for.
  private func key(of part: StackedChart.Part) -> Element {
    let swatch = Element("svg", [rect("0", "100%", part.sign, height: "100%")])
      .with("width", "22").with("height", "12").with("aria-hidden", "true")
    return Element("span", [swatch])
      .adding(" " + part.sign.symbol + " " + part.name.text(in: wording))
  }

  private func stack(
    _ parts: [StackedChart.Part], of name: String?, longest: Int
  ) -> Element {
    let counts = parts.filter { $0.count > 0 }.map { "\($0.count) \($0.name.text(in: wording))" }
    let list = counts.joined(separator: Phrase.enumeration.text(in: wording))
    let said = [name, list].compactMap { $0 }.joined(separator: Phrase.colon.text(in: wording))
    var picture = svg(said, "stack")
    var before = 0
    for part in parts where part.count > 0 {
      let (start, width) = (percent(before, of: longest), percent(part.count, of: longest))
      picture.add(rect(start, width, part.sign, height: "100%"))
      // A number stands where there is room for it.
      if part.count * 20 >= longest {
        picture.add(
          Element("text", "\(part.count)").with(
            "x", percent(before * 2 + part.count, of: longest * 2)
          )
          .with("y", "50%").with(class: part.sign.rawValue))
      }
      before += part.count
    }
    return picture
  }

  private func picture(_ usage: ReportBar.Usage) -> Element {
    let (committed, paid) = (usage.share(of: usage.committed), usage.share(of: usage.paid))
    let said = Phrase(
      "\(usage.name.english): committed \(text(committed)), paid \(text(paid)) of the limit",
      zh: "\(usage.name.chinese)：已承诺占上限 \(text(committed))，已支付 \(text(paid))")
    var picture = svg(said.text(in: wording), "usage")
    let track = Element("rect").with(class: "track").with("x", "0").with("y", "0")
      .with("width", length(.one)).with("height", "100%")
    picture.add(track)
    if let committed {
      let sign: Tone = committed > .one ? .bad : .aside
      picture.add(rect("0", length(committed), sign, height: "100%").with("data-part", "committed"))
    }
    if let paid {
      picture.add(
        rect("0", length(paid), .good, y: "30%", height: "40%").with("data-part", "paid"))
    }
    let limit = Element("line").with(class: "limit").with("x1", length(.one))
      .with("x2", length(.one)).with("y1", "0").with("y2", "100%")
    return picture.adding(limit)
  }

  private func text(_ share: Number?) -> String {
    ValueText.figure(share.map { .number($0) } ?? .blank, as: .ratio, in: wording)
  }

  /// The share of a limit as a part of the picture, in which there is room for a quarter above it.
  private func length(_ share: Number) -> String {
    let most = Number(5, over: 4)
    let kept = share.isNegative ? .zero : share > most ? most : share
    let percent = try? Number(80).share(of: kept, in: .one, decimals: 2)
    return (percent?.description ?? "0") + "%"
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    let share = try? Number(100).share(of: Number(part), in: Number(max(1, whole)), decimals: 2)
    return (share?.description ?? "0") + "%"
  }

  private func rect(
    _ start: String, _ width: String, _ sign: Tone, y: String = "0", height: String
  ) -> Element {
    Element("rect").with(class: sign.rawValue).with("x", start).with("y", y)
      .with("width", width).with("height", height)
  }

  private func svg(_ title: String, _ name: String) -> Element {
    Element("svg", [Element("title", title)]).with(class: name).with("role", "img")
  }

  /// The hatchings by which parts differ that differ in colour, too; drawn nowhere themselves.
  var patterns: Element {
    func pattern(_ name: String, size: String, _ shapes: [Element]) -> Element {
      let ground = Element("rect").with("width", size).with("height", size).with(class: "ground")
      return Element("pattern", [ground] + shapes).with("id", "hatch-" + name)
        .with("width", size).with("height", size).with("patternUnits", "userSpaceOnUse")
        .with(class: name)
    }
    let stripe = Element("path").with("d", "M-1 1 L1 -1 M0 8 L8 0 M7 9 L9 7").with(class: "mark")
    let dot = Element("circle").with("cx", "3").with("cy", "3").with("r", "1.2")
      .with(class: "mark")
    return Element(
      "svg",
      [
        Element(
          "defs",
          [
            pattern("bad", size: "8", [stripe]), pattern("open", size: "6", [dot]),
          ])
      ]
    ).with("width", "0").with("height", "0").with(class: "patterns").with("aria-hidden", "true")
  }
}

extension [StackedChart.Part] {
  fileprivate var total: Int { reduce(0) { $0 + $1.count } }
}

extension ReportBar.Usage {
  /// What part of the limit an amount is; nothing where either is not known, or the limit is nought.
  fileprivate func share(of amount: Number?) -> Number? {
    guard let amount, let limit, !limit.isZero else { return nil }
    return try? amount.divided(by: limit)
  }
}
