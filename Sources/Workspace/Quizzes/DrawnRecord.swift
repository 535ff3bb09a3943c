import Exact

/// A record that was drawn for a question, with those that belong to it.
struct DrawnRecord: Hashable {
  /// The cells by the names of their columns.
  var cells: [String: Value] = [:]
  /// The rows of each linked kind.
  var linked: [[[String: Value]]] = []

  /// How many are in the whole of which counts are parts.
  var scale = 20
}
