import Language

/// One place of a session's record: a statement, or many that need no more be looked at one by one.
enum RecordEntry {
  case statement(RecordedStatement)
  case block(RecordBlock)

  /// Puts statements away together.
  init(putAway entries: some Sequence<RecordEntry>) {
    self = .block(RecordBlock(entries.flatMap(\.statements)))
  }

  /// The statements, in order.
  var statements: [RecordedStatement] {
    switch self {
    case .statement(let statement): [statement]
    case .block(let block): block.statements
    }
  }

  /// What they read, in order.
  var inputs: [Input] {
    switch self {
    case .statement(let statement): statement.inputs
    case .block(let block): block.inputs
    }
  }

  /// The step that it is; nothing where it is none, or put away.
  var step: RecordedStatement? {
    if case .statement(let statement) = self, statement.change != nil { statement } else { nil }
  }

  /// Whether it is one statement that is no step.
  var isAside: Bool {
    if case .statement(let statement) = self { statement.change == nil } else { false }
  }
}
