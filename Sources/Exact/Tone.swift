/// What a word or a figure says to a reader who only glances; the word itself says as much.
public enum Tone: String, Sendable, CaseIterable {
  /// All is well.
  case good
  /// Something must be looked at.
  case warned
  /// Something is wrong.
  case bad
  /// It is not known yet.
  case open
  /// It does not matter here.
  case aside = "none"
}
