/// How much is looked at for what can be typed.
public enum OfferEffort: Sendable {
  /// What is seen at once: with every key.
  case glancing
  /// What somebody asked for and waits for.
  case thorough

  /// How many rows are read, and below how many a table is computed for it.
  var rows: Int {
    switch self {
    case .glancing: 2_000
    case .thorough: 100_000
    }
  }
}
