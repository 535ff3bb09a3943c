import Faults
import Testing

/// Whatever a disk does while a statement touches files: the files and the session are as before it or as
/// after it, and what failed is said of the file. `FAULTS=all swift test --filter FaultTests` tries
/// every error of every call.
@Suite(.timeLimit(.minutes(60)))
struct StatementFaultTests {
  @Test(arguments: TouchingStatement.reading)
  func whatIsReadIsReadWholeOrNotAtAll(_ statement: TouchingStatement) throws {
    try FaultyRuns(of: statement).check()
  }

  @Test(arguments: TouchingStatement.writing)
  func whatIsWrittenIsWrittenWholeOrNotAtAll(_ statement: TouchingStatement) throws {
    try FaultyRuns(of: statement).check()
  }
}
