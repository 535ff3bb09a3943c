public import Exact

/// What the editor asks of whoever knows the language that is typed.
public struct LineGuide {
  /// What Tab can put at a place of a line: the text and a UTF-8 offset.
  public var completion: (_ line: String, _ cursor: Int) -> Completion
  /// Whether a statement needs more rows.
  public var isIncomplete: (_ text: String) -> Bool
  /// What of a line is coloured, with the cursor at a UTF-8 offset.
  public var parts: (_ line: String, _ cursor: Int) -> [(range: Range<Int>, part: LineLook.Part)]
  /// What is hinted at behind a line.
  public var hint: (_ line: String) -> LineLook.Hint?
  /// The language of what the editor says.
  public var wording: () -> Wording

  /// A guide of functions.
  public init(
    completion: @escaping (_ line: String, _ cursor: Int) -> Completion,
    isIncomplete: @escaping (_ text: String) -> Bool,
    parts: @escaping (_ line: String, _ cursor: Int) -> [(range: Range<Int>, part: LineLook.Part)],
    hint: @escaping (_ line: String) -> LineLook.Hint?, wording: @escaping () -> Wording
  ) {
    (self.completion, self.isIncomplete) = (completion, isIncomplete)
    (self.parts, self.hint, self.wording) = (parts, hint, wording)
  }
}
