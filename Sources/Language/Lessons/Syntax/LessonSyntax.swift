public import Diagnostics
public import Exact

/// A lesson as its course says it.
public struct LessonSyntax: Hashable, Sendable {
  /// A file of its folder.
  public struct File: Hashable, Sendable {
    /// What it holds.
    public enum Content: Hashable, Sendable {
      /// The lines below it.
      case lines(String)
      /// Those of a file beside the course, by its path.
      case copy(String, SourceSpan)
    }

    /// `fund.csv`
    public let name: String
    /// What it holds.
    public let content: Content
  }

  /// `lesson cap 限额`
  public let name: LessonName
  /// What it is about.
  public internal(set) var title = Wordings()
  /// `rules shandong-2018`: the pack in force; the usual one where it says none.
  public internal(set) var rules: Name?
  /// The files of its folder.
  public internal(set) var files: [File] = []
  /// What is carried out before the first step.
  public internal(set) var opening: [WaySyntax] = []
  /// Its steps, one after the other.
  public internal(set) var steps: [StepSyntax] = []
}

/// Statements that are carried out together.
public struct WaySyntax: Hashable, Sendable {
  /// Where they stand in the course.
  public let span: SourceSpan
  /// The language of those who type so; nothing where it is everybody's.
  public let wording: Wording?
}
