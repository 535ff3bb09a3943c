/// The language in which results and messages are worded.
public enum Wording: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Chinese.
  case chinese = "zh"
}
