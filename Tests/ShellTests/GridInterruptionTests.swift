import Rendering
import SessionSupport
import Testing
import Workspace

@testable import Shell

/// Ctrl-C while the session works for a grid.
@Suite struct GridInterruptionTests {
  private func filter(_ text: String, in bench: GridBench) {
    bench.type("/")
    bench.press(.cutToStart)
    bench.type(text)
    bench.press(.enter)
  }

  /// What was wished before is not meant for what begins.
  @Test func anOldCtrlCEndsNothing() throws {
    let bench = try GridBench()
    bench.surroundings.interrupt(after: 0)
    filter("宣传", in: bench)
    #expect(bench.keys == ["P-2", "P-3"])
    #expect(bench.grid.message.isEmpty)
    bench.surroundings.interrupt(after: 0)
    bench.type("w")
    #expect(bench.grid.page != nil)
  }

  /// A condition that was interrupted is not looked for as a text.
  @Test(arguments: ["region = 海曙", "宣传"])
  func anInterruptedFilterLeavesTheRows(typed: String) throws {
    let bench = try GridBench()
    filter("year = 2020 and region = 鄞州", in: bench)
    // The first question forgets what was wished before; of the text it is asked once more.
    bench.surroundings.interrupt(after: typed == "宣传" ? 2 : 1)
    filter(typed, in: bench)
    #expect(bench.keys == ["P-3", "P-4"])
    #expect(bench.grid.message == "interrupted: everything is as it was")
    #expect(bench.grid.view?.filter == .condition("year = 2020 and region = 鄞州"))
    filter(typed, in: bench)
    #expect(bench.keys != ["P-3", "P-4"])
  }

  @Test func anInterruptedOrderLeavesTheRows() throws {
    let bench = try GridBench()
    bench.type("s")
    bench.surroundings.interrupt(after: 1)
    bench.type("s")
    #expect(bench.grid.message == "interrupted: everything is as it was")
    #expect(bench.grid.view?.order?.isDescending == false)
    #expect(bench.keys == ["P-1", "P-2", "P-3", "P-4"])
  }

  @Test(arguments: [("en", "judging was interrupted"), ("zh", "评估已中断")])
  func judgingEnds(language: String, said: String) throws {
    let bench = try GridBench(setting: language)
    bench.surroundings.interrupt(after: 1)
    bench.judge()
    #expect(bench.screen.contains(said))
    bench.judge()
    #expect(!bench.screen.contains(said))
  }

  /// The rows behind an edit are those that it made, whatever is pressed while they are read.
  @Test(arguments: 1...6) func anEditIsShown(questions: Int) throws {
    let bench = try GridBench()
    bench.type("c")
    bench.type("amount")
    bench.press(.enter, .enter, .cutToStart)
    bench.type("5")
    bench.surroundings.interrupt(after: questions)
    bench.press(.enter)
    #expect(bench.statements == ["set projects[P-1].amount = 5"])
    let isSet = bench.grid.message.hasPrefix("1 cell set")
    #expect(isSet == bench.screen.contains { $0.contains("*5.00") })
    bench.type("u")
    #expect(bench.keys.count == 4)
    #expect(!bench.grid.message.contains("gone"))
  }
}
