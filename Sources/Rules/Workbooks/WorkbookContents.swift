import Diagnostics
import Evaluation
public import Exact
public import HashTreeCollections
import Language
public import Tables

/// All that a workbook is made from: loaded tables, a pack, and what was set over them.
///
/// It is a value: a copy with another parameter is a what-if beside the first. What a table or a
/// parameter may be is checked by `load`, `add` and `set`; whoever changes the properties
/// themselves, as an edit of a cell does, answers for that.
///
///     var contents = WorkbookContents(pack: try .shipped(named: "ningbo-2020"))
///     let remarks = try contents.load(MemoryBytes(bytes), from: "projects.csv")
///     try contents.set("cap.rate", to: "2.5%")
public struct WorkbookContents: Sendable {
  /// An outcome that was set by hand, above the file and the evidence.
  public struct OutcomeEdit: Hashable, Sendable {
    /// The project.
    public let project: Value
    /// The outcome's English name.
    public let outcome: String

    /// An outcome of a project.
    public init(project: Value, outcome: String) {
      self.project = project
      self.outcome = outcome
    }
  }

  /// The loaded tables, in the order of loading.
  public var tables: [Table] = []
  /// The rules.
  public var pack: RulePack
  /// The parameters that were set, by their names in lower case; the pack's values hold for all
  /// others.
  public var parameters: [String: Value] = [:]
  /// The outcomes that were set; blank makes one unknown, whatever the evidence. Copies
  /// share what they have in common: a session keeps one for each step.
  public var outcomes: TreeDictionary<OutcomeEdit, Value> = [:]
  /// What `let` and `ask` named, in that order.
  public var variables = Variables()

  /// An empty workbook under a pack.
  public init(pack: RulePack) { self.pack = pack }

  /// The loaded table of a name, the case folded.
  public func tableIndex(named name: String) -> Int? {
    let folded = name.lowercased()
    return tables.firstIndex { $0.name.lowercased() == folded }
  }

  /// The loaded tables of a kind, in the order of loading.
  public func tables(ofKind kind: String) -> [Table] {
    tables.filter { $0.kind?.name == kind }
  }
}
