public import Diagnostics

/// One task of a lesson.
public struct StepSyntax: Hashable, Sendable {
  /// What is said where a wrong way came to something.
  public struct Remark: Hashable, Sendable {
    /// What it came to.
    public let check: CheckSyntax
    /// What is said.
    public internal(set) var words = Wordings()
  }

  /// How many hints a step has; the last is its first right way.
  public static let hintCount = 3

  /// `step ceiling`
  public let name: Name
  /// What is said before.
  public internal(set) var prose = Wordings()
  /// What is carried out before.
  public internal(set) var opening: [WaySyntax] = []
  /// What is to be reached, all of it.
  public internal(set) var checks: [CheckSyntax] = []
  /// Ways that reach it.
  public internal(set) var right: [WaySyntax] = []
  /// Ways that do not.
  public internal(set) var wrong: [WaySyntax] = []
  /// What is said of wrong ways, the first that holds.
  public internal(set) var remarks: [Remark] = []
  /// The first hints.
  public internal(set) var hints: [Wordings] = []
  /// What is said when it is passed.
  public internal(set) var closing: Wordings?
}

/// What a statement is to reach.
public struct CheckSyntax: Hashable, Sendable {
  /// The kinds of check.
  public enum Form: Hashable, Sendable {
    /// `expect cap.rate = 2%`: a state.
    case state(Expression)
    /// `shows caps[海曙, 2020].limit`: a value that is seen.
    case value(Expression)
    /// `tells "22(4)"`: a text in what is shown.
    case text(String)
    /// `writes ".fund"`: a file, by the end of its name.
    case file(String)
    /// `answer fail score`
    case answer(Answer)
  }

  /// What it asks.
  public let form: Form
  /// Where it stands.
  public let span: SourceSpan
}
