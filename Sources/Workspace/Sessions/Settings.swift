public import Exact

/// How results are shown, and how strictly statements are taken.
public struct Settings: Sendable {
  /// The forms of output.
  public enum Form: String, CaseIterable, Sendable {
    /// Aligned columns.
    case table
    /// Comma-separated values.
    case csv
    /// One object a line.
    case json
    /// A table with bars.
    case markdown
  }

  /// The form of results.
  public var form = Form.table
  /// The language of results.
  public var wording = Wording.english
  /// Whether warnings are errors.
  public var isStrict = false
  /// Whether a script goes on after a statement that failed.
  public var keepsGoing = false
  /// Whether escapes colour the output.
  public var isColoured = false
  /// The columns of the terminal; nothing where lines may be as wide as they like.
  public var width: Int?
  /// How many rows a table shows where the statement does not say; nothing for all.
  public var rowLimit: Int? = 40
  /// Whether a result that is longer than the terminal is opened on the whole screen.
  public var isPaged = true
  /// Whether a change says what of the derived tables was computed anew.
  public var explainsRecalculation = false
  /// Whether each statement says how long it took.
  public var tellsTime = false
  /// Whether a line is coloured and hints are given while it is typed.
  public var givesHints = true
  /// Whether files that are not those that a script was written for are only warned about.
  public var acceptsChangedInputs = false
  /// What `--set` gave: answers to `ask`, and parameters, by name without `$`.
  public var assignments: [String: String] = [:]

  /// The settings of a plain session.
  public init() {}
}
