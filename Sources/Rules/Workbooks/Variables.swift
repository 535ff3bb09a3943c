public import Diagnostics
public import Evaluation
import HashTreeCollections
public import Language

/// What `let` and `ask` named, in that order. Copies share what they have in common: a session keeps one
/// for each step.
public struct Variables: Sendable {
  /// What a `$name` stands for.
  public enum Variable: Sendable {
    /// What was answered to `ask`.
    case answer(TypedValue)
    /// The expression of a `let`, computed anew whenever what it reads has changed, and the text
    /// in which it stands.
    case formula(Expression, SourceText)
  }

  private struct Entry {
    let number: Int
    let variable: Variable
  }

  private var entries: TreeDictionary<String, Entry> = [:]
  private var next = 0

  /// No name at all.
  public init() {}

  /// What a name, without `$`, stands for; a name that is given anew stands behind all others, one that is
  /// given nothing is none any more.
  public subscript(name: String) -> Variable? {
    get { entries[name]?.variable }
    set {
      entries[name] = newValue.map { Entry(number: next, variable: $0) }
      next += 1
    }
  }

  /// Whether there are none.
  public var isEmpty: Bool { entries.isEmpty }

  /// The names without `$`, in the order in which they were given.
  public var names: [String] {
    entries.sorted { $0.value.number < $1.value.number }.map(\.key)
  }
}
