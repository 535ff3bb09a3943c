import Diagnostics
import Evaluation
public import Exact
import Language
public import Tables

extension RulePack {
  /// The parameters as a table: value in force, the pack's value, article, source and how well it
  /// is known, meaning.
  public func parameterTable(set values: [String: Value]) -> Table {
    return Table(
      name: "parameters",
      columns: [
        Column(name: "parameter", chinese: "参数", texts: parameters.map(\.name)),
        Column(
          name: "value", chinese: ["值"],
          mixed: parameters.map { RulePack.shown($0, values[$0.name]) }),
        Column(
          name: "pack_value", chinese: ["规则值"],
          mixed: parameters.map { RulePack.shown($0) }),
        Column(name: "article", chinese: "条款", phrases: parameters.map(\.basis)),
        Column(name: "source", chinese: "来源", phrases: parameters.map(\.sourcePhrase)),
        Column(
          name: "confidence", chinese: ["可信程度"], type: .choice(Confidence.choice),
          values: parameters.map { $0.confidence.map { .text($0.rawValue) } ?? .blank }),
        Column(name: "meaning", chinese: "含义", phrases: parameters.map(\.wording).map(\.phrase)),
      ], keyColumns: [0])
  }

  /// A parameter's value as it is listed: what was set, else the pack's; that it is not specified
  /// where the pack has no such parameter.
  public func value(
    of name: String, set values: [String: Value]
  ) -> (value: Value, type: ValueType) {
    guard let parameter = parameter(named: name) else {
      return (Parameter.unspecified, .choice(Parameter.unspecifiedWording))
    }
    return RulePack.shown(parameter, values[parameter.name])
  }

  /// What was set, else the pack's value, or its values with their days; a value that no one
  /// specifies says so.
  static func shown(_ parameter: Parameter, _ set: Value? = nil) -> (Value, ValueType) {
    if set == nil, let text = parameter.dated?.text {
      let wording = Choice(wordings: [Choice.Word(text.english, text.chinese)])
      return (.text(text.english), .choice(wording))
    }
    let value = set ?? parameter.value
    return value == .blank
      ? (Parameter.unspecified, .choice(Parameter.unspecifiedWording)) : (value, parameter.type)
  }

  /// Packs as a table, the first of them in use: when each is in force, and what it rests on.
  public static func table(of packs: [RulePack]) -> Table {
    func dates(_ name: String, _ chinese: String, _ days: [CalendarDay?]) -> Column {
      Column(
        name: name, chinese: [chinese], type: .date,
        values: days.map { $0.map(Value.day) ?? .blank })
    }
    let syntaxes = packs.map(\.syntax)
    return Table(
      name: "rules",
      columns: [
        Column(name: "pack", chinese: "规则", texts: packs.map(\.name)),
        Column(
          name: "in_use", chinese: ["采用"], type: .truth,
          values: packs.indices.map { .truth($0 == 0) }),
        dates("in_force_from", "施行日期", syntaxes.map(\.inForceFrom)),
        dates("in_force_to", "截止日期", syntaxes.map(\.inForceTo)),
        Column(name: "meaning", chinese: "含义", phrases: syntaxes.map(\.wording).map(\.phrase)),
        Column(name: "source", chinese: "来源", texts: syntaxes.map(\.text.name)),
        Column(
          name: "basis", chinese: "依据文本",
          phrases: syntaxes.map {
            $0.sources.map(\.wording.phrase).joined(by: .semicolon)
          }),
      ], keyColumns: [0])
  }
}
