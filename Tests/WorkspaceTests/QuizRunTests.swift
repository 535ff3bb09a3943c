import Diagnostics
import Exact
import Language
import Rules
import Testing

@testable import Workspace

/// A quiz at the prompt: asked, answered, explained, counted.
@Suite struct QuizRunTests {
  /// What the questions of a quiz ask for, typed as answers.
  private func answers(_ count: Int, seed: UInt64) throws -> [String] {
    let pack = try Session(Pupil().surroundings).state.contents.pack
    return try Quiz.questions(count, seed: seed, under: pack).map { question in
      switch question.answer {
      case .verdict(let verdict, let deciding):
        verdict == .fail ? "fail " + deciding.joined(separator: ", ") : verdict.rawValue
      case .amount(let value): "answer \(value.spelling ?? "blank")"
      }
    }
  }

  @Test func rightAnswersCount() throws {
    let pupil = try Pupil()
    pupil.types("quiz 5 seed 7")
    for (index, answer) in try answers(5, seed: 7).enumerated() {
      #expect(pupil.mark == " quiz \(index + 1)/5")
      #expect(pupil.types(answer).contains("✓ Right."), "\(answer)")
    }
    #expect(pupil.mark == "")
    #expect(pupil.progress.text(of: "me").split(separator: "\n").count == 6)
    #expect(pupil.types("show sum(asked) = sum(right) from score").contains("yes"))
  }

  @Test func aWrongAnswerIsExplained() throws {
    let pupil = try Pupil()
    let asked = pupil.types("quiz 3 seed 7")
    #expect(asked.contains("`quiz 3 seed 7` asks the same again"))
    var said = ""
    for right in try answers(3, seed: 7) {
      said += pupil.types(
        right.hasPrefix("answer") ? "answer 1" : right == "pass" ? "incomplete" : "pass")
    }
    #expect(said.contains("✗ It is"))
    // The reason, with its article.
    #expect(said.contains("\n    article "))
    #expect(said.contains("0 of 3 right."))
    #expect(pupil.progress.text(of: "me").contains("\tquiz\tningbo-2020\t"))
  }

  @Test func whatIsNoAnswerDoesNotCount() throws {
    let pupil = try Pupil()
    pupil.types("quiz 2 seed 7")
    let isVerdict = try answers(1, seed: 7)[0].hasPrefix("answer") == false
    #expect(pupil.types(isVerdict ? "answer 5" : "pass").contains("Answer"))
    #expect(pupil.types("fail nonsense").contains(isVerdict ? "no criterion 'nonsense'" : "Answer"))
    pupil.types("article 22; parameters; show 3 + 4, 5; help answer")
    #expect(pupil.types("hint").contains("`article "))
    #expect(pupil.types("back").contains("a quiz only goes forward"))
    #expect(pupil.mark == " quiz 1/2")
    // Nothing tells the answer.
    #expect(pupil.types("show projects").contains("error"))
    #expect(pupil.types("quit lesson").contains("quiz left with 0 of 0 right"))
  }

  @Test func skippingShowsTheAnswer() throws {
    let pupil = try Pupil()
    pupil.types("quiz 1 seed 7")
    let said = pupil.types("skip")
    #expect(said.contains("✗ It is") && said.contains("0 of 1 right."))
    #expect(pupil.mark == "")
  }

  @Test func theSameSeedAsksTheSame() throws {
    let first = try Pupil().types("quiz 4 seed 9")
    #expect(try Pupil().types("quiz 4 seed 9") == first)
    #expect(try Pupil().types("quiz 4 seed 10") != first)
    // A script asks the same each time, a person something else.
    let script = try Pupil(isAtPrompt: false).types("quiz 2")
    #expect(script.contains("`quiz 2 seed 1`"))
    #expect(!(try Pupil().types("quiz 2").contains("seed 1`")))
  }

  @Test func asksOfTheRulesInForce() throws {
    let pupil = try Pupil()
    pupil.types("use rules quanzhou-2023; quiz 3 seed 2; skip; skip; skip")
    #expect(pupil.progress.text(of: "me").contains("quanzhou-2023"))
    #expect(pupil.types("quiz 101").contains("101 questions are too many"))
    #expect(pupil.types("quiz 0").contains("how many questions"))
  }
}
