import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `use rules ningbo-2020`, `use rules my.rules`
  mutating func useRules(_ path: Path) throws(Diagnostic) {
    let before = session.workbook
    let pack: RulePack
    do throws(Diagnostic) {
      let name = try text(of: path)
      pack = try Session.pack(named: name, at: try resolved(path), session.surroundings)
    } catch {
      throw error.source == nil ? error.located(at: path.span) : error
    }
    guard pack.syntax.source.text != session.state.contents.pack.syntax.source.text else {
      return note("the rules \(pack.name) are in use already", zh: "已采用规则 \(pack.name)")
    }
    session.state.contents.pack = pack
    dropParameters(unknownTo: pack)
    finish("rules \(pack.name)", zh: "采用规则 \(pack.name)", from: before)
  }

  /// A value that was set stays where the new pack has a parameter of that name and type.
  private mutating func dropParameters(unknownTo pack: RulePack) {
    let set = session.state.contents.parameters
    for (name, value) in set.sorted(by: { $0.key < $1.key }) {
      if let parameter = pack.parameter(named: name), parameter.accepts(value) { continue }
      session.state.contents.parameters[name] = nil
      warn(
        "\(name) is set no longer: \(pack.name) has no such parameter",
        zh: "\(name) 的设定已失效：\(pack.name) 没有此参数", code: "lost-parameter")
    }
  }

  /// `article 22`
  mutating func article(_ reference: String) throws(Diagnostic) {
    let pack = session.state.contents.pack
    guard let table = pack.articleTable(reference) else {
      throw Diagnostic(
        code: "unknown-article", "\(pack.name) knows nothing of article \(reference)",
        at: statement.span,
        advice: ["known are " + pack.syntax.articles.map(\.reference).joined(separator: ", ")])
    }
    show(table, as: "article", isWhole: true)
  }

  /// `option format json`
  mutating func option(_ name: Name, _ value: Name?) throws(Diagnostic) {
    let names = ["format", "language", "rows", "strict"]
    guard names.contains(name.folded) else {
      throw Diagnostic(
        code: "unknown-option", "there is no option '\(name.text)'", at: name.span,
        suggestion: Similarity.nearest(to: name.text, among: names),
        advice: ["the options are \(names.joined(separator: ", "))"])
    }
    guard let value else { return show(session.optionTable, as: "option") }
    guard session.setOption(name.folded, value.folded) else {
      throw Diagnostic(
        code: "wrong-option", "'\(value.text)' is no value of the option '\(name.text)'",
        at: value.span, advice: [Session.optionValues[name.folded] ?? ""])
    }
  }
}

extension Session {
  static let optionValues = [
    "format": "table, csv, json or markdown", "language": "en or zh",
    "rows": "a number, or all", "strict": "on or off",
  ]

  /// Sets an option; returns whether the value is one of its values.
  func setOption(_ name: String, _ value: String) -> Bool {
    switch name {
    case "format":
      guard let form = Settings.Form(rawValue: value) else { return false }
      settings.form = form
    case "language":
      guard let wording = Wording(rawValue: value) else { return false }
      settings.wording = wording
    case "rows":
      guard value == "all" || Int(value).map({ $0 > 0 }) ?? false else { return false }
      settings.rowLimit = Int(value)
    case "strict":
      guard value == "on" || value == "off" else { return false }
      settings.isStrict = value == "on"
    default: return false
    }
    return true
  }

  var optionTable: Table {
    let rows = [
      ("format", settings.form.rawValue), ("language", settings.wording.rawValue),
      ("rows", settings.rowLimit.map(String.init) ?? "all"),
      ("strict", settings.isStrict ? "on" : "off"),
    ]
    func texts(_ name: String, _ chinese: String, _ values: [String]) -> Column {
      Column(name: name, chinese: [chinese], type: .text, values: values.map { .text($0) })
    }
    return Table(
      name: "options",
      columns: [
        texts("option", "选项", rows.map(\.0)), texts("value", "值", rows.map(\.1)),
        texts("values", "可选", rows.map { Session.optionValues[$0.0] ?? "" }),
      ])
  }
}
