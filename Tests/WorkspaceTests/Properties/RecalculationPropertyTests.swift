import SeededRandom
import SessionSupport
import Testing

@testable import Workspace

/// What is computed anew after an edit is what a new session computes from nothing.
@Suite struct RecalculationPropertyTests {
  @Test(arguments: Seeds.few(1))
  func everyStateIsThatOfANewSession(seed: Int) throws {
    var random = RandomSession(seed: seed &+ 2000)
    let session = try random.begun()
    let loads = session.stepCount
    for number in 0..<16 {
      session.run(number % 5 == 4 ? random.next() : random.edit())
      // All that was computed before stands in the session, as what was looked at does.
      let live = Snapshot(session)
      guard number % 2 == 1 else { continue }
      let fresh = try random.begun()
      let done = session.record.steps.dropFirst(loads).map(\.text)
      for statement in done { fresh.run(statement) }
      let differences = live.differences(from: Snapshot(fresh))
      #expect(differences == [], "seed \(seed), after \(done)")
    }
  }
}
