public import Diagnostics
import Exact
import Language
public import Rules

/// Questions about the rules in force, drawn from a seed: the same seed asks the same on every
/// machine.
///
/// It knows no rule. What is asked, of which records, and what is right come from the pack: its
/// criteria say which columns they read, records are drawn until at most one criterion fails, the
/// engine judges them and tells where the bound is.
public struct Quiz {
  private let pack: RulePack
  private var stream: RandomStream
  private var sources: [QuizSource]
  private var asked: Set<QuizSource.Signature> = []

  /// So many questions under a pack; fewer where the pack has not so many to ask.
  public static func questions(
    _ count: Int, seed: UInt64, under pack: RulePack
  ) throws(Diagnostic) -> [QuizQuestion] {
    var quiz = try Quiz(seed: seed, pack)
    var questions: [QuizQuestion] = []
    while questions.count < count, let question = try quiz.question(questions.count + 1) {
      questions.append(question)
    }
    return questions
  }

  private init(seed: UInt64, _ pack: RulePack) throws(Diagnostic) {
    self.pack = pack
    stream = RandomStream(seed: seed)
    let year = Quiz.year(of: pack, &stream)
    sources = try QuizSource.all(pack, year: year, stream)
  }

  /// A year in which the pack is in force.
  private static func year(of pack: RulePack, _ stream: inout RandomStream) -> Int {
    let (from, to) = (pack.syntax.inForceFrom?.parts, pack.syntax.inForceTo?.parts)
    let first = from.map { $0.month == 1 && $0.day == 1 ? $0.year : $0.year + 1 }
    let last = to.map { max($0.year, first ?? $0.year) }
    let years = (first ?? last ?? 2023)...(last ?? first.map { $0 + 3 } ?? 2023)
    return stream.choice(of: Array(years)) ?? years.lowerBound
  }

  /// The next question that was not asked yet; nothing where there is none.
  private mutating func question(_ number: Int) throws(Diagnostic) -> QuizQuestion? {
    while let index = nextSource() {
      guard let draft = try sources[index].draft(&stream) else {
        sources.remove(at: index)
        continue
      }
      guard !asked.contains(draft.signature),
        let question = try QuizWriting(draft, number: number, pack).question(&stream)
      else { continue }
      asked.insert(draft.signature)
      sources[index].count(draft)
      return question
    }
    return nil
  }

  /// One of the sources: the more a source weighs and the less often it was asked, the likelier.
  private mutating func nextSource() -> Int? {
    let weights = sources.map { UInt64(1000 * $0.weight / (1 + $0.askedCount)) }
    var rest = stream.below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      guard rest >= weight else { return index }
      rest -= weight
    }
    return nil
  }
}
