import SeededRandom
import SessionSupport
import Testing

@testable import Workspace

/// What is undone was never done, what is done again is as it was done.
@Suite struct UndoPropertyTests {
  @Test(arguments: Seeds.few(1))
  func undoTakesBackWhatAStatementDid(seed: Int) throws {
    var random = RandomSession(seed: seed &+ 1000)
    let session = try random.begun()
    var states = [Snapshot(session)]
    let first = session.stepCount
    for _ in 0..<25 {
      let statement = random.edit()
      let steps = session.stepCount
      session.run(statement)
      let after = Snapshot(session)
      guard session.stepCount > steps else {
        let changes = after.differences(from: states[states.count - 1])
        #expect(changes == [], "seed \(seed): no step, but a change by \(statement)")
        continue
      }
      session.run("undo")
      let left = Snapshot(session).differences(from: states[states.count - 1])
      #expect(left == [], "seed \(seed): left by the undone \(statement)")
      session.run("redo")
      let lost = Snapshot(session).differences(from: after)
      #expect(lost == [], "seed \(seed): not done again by redo: \(statement)")
      states.append(after)
    }
    // Many steps at once come to what as many single ones come to.
    let steps = session.stepCount - first
    try #require(steps == states.count - 1)
    for back in [1, steps / 2, steps] where back > 0 {
      session.run("undo \(back)")
      let differences = Snapshot(session).differences(from: states[steps - back])
      #expect(differences == [], "seed \(seed): undo \(back)")
      for _ in 0..<back { session.run("redo") }
      let again = Snapshot(session).differences(from: states[steps])
      #expect(again == [], "seed \(seed): \(back) times redo")
    }
  }
}
