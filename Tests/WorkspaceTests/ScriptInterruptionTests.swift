import Diagnostics
import SessionSupport
import Testing
import Workspace

/// Ctrl-C in a script that the prompt runs.
@Suite("interrupted scripts")
struct ScriptInterruptionTests {
  @Test func aScriptEndsBetweenItsStatements() throws {
    let world = MemorySurroundings(["long.fund": "let $a = 1\nlet $a = 2\nlet $a = 3\nlet $a = 4\n"]
    )
    let session = try Session(world)
    // One question before the first statement, one behind each statement of the script.
    world.interrupt(after: 2)
    let messages = session.run("run long.fund")
    #expect(messages.contains { $0.code == "script-interrupted" && $0.severity == .error })
    world.interrupt(after: nil)
    #expect(session.run("expect $a = 2").isEmpty, "what was done stands")
    session.run("undo")
    #expect(session.run("expect $a = 1").isEmpty)
  }
}
