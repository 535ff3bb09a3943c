/// `learn …`
public enum Learn: Hashable, Sendable {
  /// `learn`: the courses, and where one is.
  case courses
  /// `learn cap`, `learn my.lesson`: begins a lesson or goes on with it.
  case lesson(Path)
  /// `learn --check my.lesson`: plays what the lesson says of itself.
  case check(Path)
  /// `learn reset cap`: forgets what was done of a lesson or course; without a name (`learn reset all`), of all.
  case reset(Name?)
  /// `learn as 王芳`: who learns.
  case person(Name)
  /// `learn --record class/*.progress to class.csv`: what was done, by whom.
  case record([Path], to: Path?, replaces: Bool)
}

/// `answer fail score`, `answer 61500`
public enum Answer: Hashable, Sendable {
  /// A verdict, and the criteria on which it rests.
  case verdict(Verdict, [Name])
  /// A value.
  case value(Expression)

  /// The verdicts, as tables have them.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// Every criterion that applies is met.
    case pass
    /// One is not.
    case fail
    /// None fails, and one is unknown.
    case incomplete
    /// None applies.
    case notApplicable = "not_applicable"
  }
}

/// `quiz 10 seed 7`
public struct QuizRequest: Hashable, Sendable {
  /// How many questions; nothing where the statement leaves it to the product.
  public let count: Int?
  /// From what they are drawn; nothing where the statement leaves it to the product.
  public let seed: Int?

  /// So many questions.
  public init(count: Int?, seed: Int?) { (self.count, self.seed) = (count, seed) }
}
