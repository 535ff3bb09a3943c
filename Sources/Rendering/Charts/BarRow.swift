import Exact

/// A line of a picture of bars, before it is laid out.
struct BarRow {
  let label: String
  /// What the bar shows; nothing where there is no bar.
  let number: Number?
  /// The number as text, or the text in its place.
  let figure: String
  /// What points the line out.
  var mark = ""
}
