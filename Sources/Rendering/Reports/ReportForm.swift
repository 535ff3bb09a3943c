import Diagnostics
public import Exact

/// A report as one page that stands by itself: to read on a screen of any width, and to print.
///
/// Every figure carries its exact value, as exports write it, in `data-value` or `value`.
public struct ReportForm: Sendable {
  /// The language of the page.
  public var wording: Wording

  /// The form for readers of a language.
  public init(wording: Wording = .english) { self.wording = wording }

  /// Writes the page at the end of `bytes`.
  public func append(_ report: ShownReport, to bytes: inout [UInt8]) {
    let page = Page(wording: wording)
    page.appendOpening(
      title: report.title.text(in: wording), style: ReportForm.style, to: &bytes)
    patterns.append(to: &bytes)
    header(of: report).append(to: &bytes)
    contents(of: report).append(to: &bytes)
    Element("main").appendOpening(to: &bytes)
    bytes.appendLine()
    for section in report.sections { element(section).append(to: &bytes) }
    Element("main").appendClosing(to: &bytes)
    Element("footer", [paragraph(report.signature)]).append(to: &bytes)
    page.appendClosing(to: &bytes)
  }

  private static let style = String(decoding: PackageResources.report_css, as: UTF8.self)

  /// The title, what the report is of, and what must be known first.
  private func header(of report: ShownReport) -> Element {
    var header = Element("header", [Element("h1", [isolated(report.title.text(in: wording))])])
    for line in report.lead { header.add(paragraph(line)) }
    for notice in report.notices { header.add(element(notice)) }
    return header
  }

  private func element(_ notice: ShownReport.Notice) -> Element {
    var lines = notice.lines.map(paragraph)
    if let anchor = notice.anchor {
      let link = Element("a", say("What was changed, and why", "改动及其理由")).with("href", "#" + anchor)
      lines.append(Element("p", [link]))
    }
    return Element("div", lines).with(class: "notice", notice.kind.rawValue).with("role", "note")
  }

  private func contents(of report: ShownReport) -> Element {
    let items = report.sections.map { section in
      Element(
        "li",
        [Element("a", section.heading.text(in: wording)).with("href", "#" + section.anchor)])
    }
    return Element("nav", [Element("ul", items)]).with("aria-label", say("contents", "目录"))
  }

  private func element(_ section: ShownReport.Section) -> Element {
    let heading = Element("h2", section.heading.text(in: wording))
      .with("id", section.anchor)
    return Element("section", [heading] + section.blocks.map(element))
      .with("aria-labelledby", section.anchor)
  }

  private func element(_ block: ShownReport.Block) -> Element {
    switch block {
    case .heading(let phrase): Element("h3", phrase.text(in: wording))
    case .text(let phrase): paragraph(phrase)
    case .remark(let phrase): paragraph(phrase).with(class: "remark")
    case .facts(let facts): element(facts)
    case .table(let table): element(table)
    case .chart(let chart): element(chart)
    }
  }

  private func element(_ facts: [ShownReport.Fact]) -> Element {
    Element(
      "dl",
      facts.map { fact in
        Element(
          "div",
          [
            Element("dt", fact.name.text(in: wording)),
            Element("dd", [figure(fact.value, as: fact.type)]),
          ])
      }
    ).with(class: "facts")
  }
}
