import Diagnostics
import Language

/// What can be wrong with a rule pack.
extension Diagnostic {
  /// `use rules ningpo-2020`
  static func unknownPack(_ name: String, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-pack", "there is no rule pack '\(name)'",
      suggestion: Similarity.nearest(to: name, among: names),
      advice: ["the packs are \(names.joined(separator: ", "))"])
  }

  /// `type mony`
  static func unknownType(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-type", "'\(name.text)' is no type of a value", at: name.span,
      suggestion: Similarity.nearest(to: name.text, among: names),
      advice: ["expected one of \(names.joined(separator: ", "))"])
  }

  /// `criterion x of projcts in …`
  static func unknownKind(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-kind", "'\(name.text)' is no kind of record", at: name.span,
      suggestion: Similarity.nearest(to: name.text, among: names),
      advice: ["expected one of \(names.joined(separator: ", "))"])
  }

  /// A definition that leads back to itself.
  static func circularRule(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "circular-rule", "the rule for '\(name)' leads back to itself",
      advice: ["a verdict, an outcome or a derived column may not be computed from itself"])
  }

  /// `let $x = $y + 1` where `$y` is `$x * 2`
  static func circularVariable(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "circular-variable", "'$\(name)' would be computed from itself",
      advice: ["give one of the names on the way another value"])
  }

  /// A criterion without a test.
  static func noRequirement(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "no-requirement", "the criterion '\(name.text)' requires nothing", at: name.span,
      advice: ["say `require CONDITION`, or `measure VALUE` and `bound >= VALUE`"])
  }
}
