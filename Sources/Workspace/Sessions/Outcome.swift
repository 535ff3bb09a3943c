public import Diagnostics
public import Rendering

/// What a statement came to.
public struct Outcome {
  /// Whether the statement was carried out.
  public enum Status: Sendable {
    /// It was.
    case succeeded
    /// It was not, and nothing changed.
    case failed
    /// It was an `expect` that does not hold.
    case unexpected
  }

  /// The statement as it was typed; empty where it could not be read or was given on before.
  public var statement = ""
  /// Whether the statement was given on before what it came to, as a `run` is.
  var isAnnounced = false
  /// Whether this only gives a statement on, before what it comes to.
  public private(set) var isAnnouncement = false
  /// What is shown on standard output, in order.
  public var results: [SessionResult] = []
  /// What is said on standard error, in order.
  public var messages: [Diagnostic] = []
  /// Whether the statement was carried out.
  public var status = Status.succeeded
  /// Whether the statement stands in a script that another statement runs, or something is said of one.
  public var isNested = false
  /// Whether it is what a lesson says of the statement before.
  var isRemark = false
  /// What a journal keeps of it, made when there is a journal; nothing where it keeps nothing.
  public var journalRecord: () -> JournalRecord? = { nil }
  /// Whether the person wants to edit the statement before in an editor.
  public var wantsEditor = false
  /// Whether the session is to end.
  public var isQuit = false

  /// Nothing to show yet.
  public init() {}

  /// A statement whose results come in outcomes of their own.
  init(announcing statement: String) { (self.statement, isAnnouncement) = (statement, true) }

  /// A statement that was not carried out.
  public init(failure: Diagnostic) {
    messages = [failure]
    status = .failed
  }
}

/// Something that a statement shows.
public struct SessionResult {
  /// What it is.
  public enum Content {
    /// Rows.
    case table(ShownTable)
    /// One value.
    case scalar(ShownScalar)
    /// Why a figure is what it is.
    case outline(ShownOutline)
    /// A picture of numbers, below the table that holds them; only readers are shown it.
    case chart(ShownChart)
    /// Rows with their pictures, which stand in their place for readers.
    case drawn(ShownTable, [ShownChart])
    /// Lines of text.
    case text([String])
  }

  /// The first word of the statement, in English.
  public let statement: String
  /// The line of the statement in its source.
  public let line: Int
  /// What is shown.
  public let content: Content
  /// A form that the statement itself asked for (`last as csv`).
  public var form: Settings.Form?
  /// Whether all rows are to be shown, however many there are.
  public var isWhole = false

  /// The view on which a grid can be opened in place of what is shown.
  public var view: OpenView?

  /// Something to be shown for a statement.
  public init(statement: String, line: Int, _ content: Content) {
    self.statement = statement
    self.line = line
    self.content = content
  }
}
