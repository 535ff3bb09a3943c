import Oracle
import SeededRandom
import Testing

/// The rules, compared cell by cell with a second implementation over workbooks made by chance.
@Suite("the rules against a second implementation")
struct RulesAgainstOracleTests {
  @Test(arguments: Seeds.few(6))
  func agrees(hundred: Int) throws {
    for seed in hundred * 15..<(hundred + 1) * 15 {
      try OracleComparison.compare(
        RandomWorkbook(seed: UInt64(seed)).workbook, named: "seed \(seed)")
    }
  }
}
