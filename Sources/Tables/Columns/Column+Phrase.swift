public import Diagnostics

extension Column {
  /// The name for messages: in Chinese the Chinese one, where the column has one.
  public var phrase: Phrase { Phrase(name, zh: chinese.first ?? name) }
}

extension KindColumn {
  /// The name for messages.
  public var phrase: Phrase { Phrase(name, zh: chinese.first ?? name) }
}

extension RecordKind {
  /// The name for messages.
  public var phrase: Phrase { Phrase(name, zh: chinese.first ?? name) }
}

extension Phrase {
  /// Columns in a row, as the parts of a key.
  public static func list(of columns: some Sequence<Column>) -> Phrase {
    columns.map(\.phrase).joined(by: .enumeration)
  }

  /// The same of a kind's columns.
  public static func list(of columns: some Sequence<KindColumn>) -> Phrase {
    columns.map(\.phrase).joined(by: .enumeration)
  }
}
