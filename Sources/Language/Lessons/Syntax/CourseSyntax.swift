public import Diagnostics

/// A course as its file says it: lessons in the order in which they are learned.
public struct CourseSyntax: Hashable, Sendable {
  /// The text of the file.
  public let source: SourceText
  /// `course fund 基金`; a course without a name is called as its file.
  public internal(set) var name: LessonName
  /// What it is about.
  public internal(set) var title = Wordings()
  /// `locks skip`: whether no step may be skipped.
  public internal(set) var locksSkip = false
  /// Its lessons.
  public internal(set) var lessons: [LessonSyntax] = []
}

/// The name of a course or a lesson, in one word of each language.
public struct LessonName: Hashable, Sendable {
  /// `cap`
  public let name: Name
  /// `限额`, where it has a Chinese name.
  public let chinese: Name?

  /// Whether a word, its case folded, is this name.
  public func matches(_ folded: String) -> Bool {
    folded == name.folded || folded == chinese?.folded
  }

  /// The name in both languages.
  public var phrase: Phrase { Phrase(name.text, zh: chinese?.text ?? name.text) }
}
