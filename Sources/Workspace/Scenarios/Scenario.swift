import Diagnostics
import Language

/// A list of edits over its parents.
struct Scenario {
  /// An edit as it was said, with the text in which it stands.
  struct Edit {
    let statement: Statement
    let source: SourceText

    /// The edit as it is printed.
    var text: String { SourcePrinter.text(of: statement) }
  }

  /// The name of the scenario that is no list: what was loaded, and what was edited there.
  static let base = "base"

  /// By what it is called.
  let name: String
  /// The scenarios whose state it begins with, of which the later named goes before the earlier.
  let parents: [String]
  /// What was said in it, in order.
  var edits = ScenarioEdits()

  /// The first few edits: `set cap.rate = 2%; remove projects[P-1]; …`
  var summary: String {
    (edits.first(4).map(\.text) + (edits.count > 4 ? ["…"] : [])).joined(separator: "; ")
  }
}

extension Statement.Form {
  /// Whether it is an edit, which belongs to the scenario that it is said in.
  var isEdit: Bool {
    switch self {
    case .set, .reset, .add, .remove: true
    default: false
    }
  }

  /// Whether it belongs to the session, whatever scenario it is said in.
  var isOfSession: Bool {
    switch self {
    case .load, .derive, .define, .ask, .drop, .useRules: true
    default: false
    }
  }
}
