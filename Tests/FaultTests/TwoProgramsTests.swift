import Faults
import Foundation
import Glibc
import Synchronization
import Testing

/// Two programs that work on the same files at once.
@Suite(.timeLimit(.minutes(10)))
struct TwoProgramsTests {
  private static let rounds = Fault.isThorough ? 200 : 25
  private static let rows = 1000

  /// A table whose sum tells its version, and says where two versions were mixed.
  private static func table(_ value: Int) -> String {
    "id,value\n" + (1...rows).map { "k\($0),\(value)\n" }.joined()
  }

  private static let usual = ["--no-init", "--language", "en"]

  /// Somebody who reads a file again and again; the versions that were seen.
  private final class Reader: Sendable {
    private let isWanted = Atomic<Bool>(true)
    private let seen = Mutex<[[UInt8]: Int]>([:])
    private let isDone = Atomic<Bool>(false)

    func begin(_ path: String) {
      // Each reading opens the file anew.
      let work: @Sendable () -> Void = { [self] in
        while isWanted.load(ordering: .relaxed) {
          let bytes = TestFolder.bytes(of: path) ?? []
          seen.withLock { $0[bytes, default: 0] += 1 }
        }
        isDone.store(true, ordering: .releasing)
      }
      Thread.detachNewThread(work)
    }

    func end() -> [[UInt8]: Int] {
      isWanted.store(false, ordering: .relaxed)
      while !isDone.load(ordering: .acquiring) { usleep(1_000) }
      return seen.withLock { $0 }
    }
  }

  /// Whoever reads a file that two programs replace sees one whole version of it, and a program that loads
  /// it loads one.
  @Test func aFileIsAlwaysOneWholeVersion() throws {
    let folder = try TestFolder()
    let room = folder.path + "/room"
    let values = [1, 2, 3]
    for value in values {
      try TestFolder.write(Self.table(value), to: "\(room)/in-\(value).csv")
      try TestFolder.write("", to: folder.path + "/\(value)/output")
    }
    try TestFolder.write(Self.table(3), to: room + "/out.csv")
    try TestFolder.write("3\n", to: room + "/out.fund")
    func writing(_ value: Int) -> String {
      "load in-\(value).csv as t\n"
        + String(
          repeating: "export t to out.csv replace\nlet $v = \(value)\nsave out.fund replace\n",
          count: Self.rounds)
    }
    let reading = String(
      repeating: """
        load out.csv as o replace
        min(o.value) = max(o.value) and count(o) = \(Self.rows)

        """, count: Self.rounds)
    let readers = ["out.csv", "out.fund"].map { name in
      let reader = Reader()
      reader.begin(room + "/" + name)
      return reader
    }
    let all = try zip(values, [writing(1), writing(2), reading]).map { value, script in
      let program = TestProgram(in: room, streams: "\(folder.path)/\(value)")
      return (program, try program.start(Self.usual + ["-c", script]))
    }
    let runs = all.map { $0.0.end(of: $0.1) }
    for run in runs { #expect(run.status == 0, "\(run.errors)") }
    #expect(runs[2].output == String(repeating: "yes\n", count: Self.rounds))
    let (tables, scripts) = (readers[0].end(), readers[1].end())
    #expect(Set(tables.keys).isSubset(of: values.map { Array(Self.table($0).utf8) }))
    #expect(tables.count > 1, "it was read while it changed")
    for text in scripts.keys {
      let text = String(decoding: text, as: UTF8.self)
      #expect(text.hasSuffix("\n"), "\(text)")
      #expect(["let $v = 1\n", "let $v = 2\n", "3\n"].contains { text.contains($0) }, "\(text)")
      #expect(!(text.contains("in-1.csv") && text.contains("in-2.csv")), "\(text)")
    }
    #expect(
      TestFolder.names(in: room) == ["in-1.csv", "in-2.csv", "in-3.csv", "out.csv", "out.fund"])
  }

  /// Of two that make a file one does, and the other is told that it is there.
  @Test func aNewFileIsMadeOnce() throws {
    let folder = try TestFolder()
    let room = folder.path + "/room"
    try TestFolder.write(Self.table(1), to: room + "/in.csv")
    let programs = try ["a", "b"].map { name in
      try TestFolder.write("", to: "\(folder.path)/\(name)/output")
      return TestProgram(in: room, streams: "\(folder.path)/\(name)")
    }
    let script =
      "load in.csv as t\n" + (1...50).map { "export t to new-\($0).csv\n" }.joined()
    let both = try programs.map {
      ($0, try $0.start(Self.usual + ["--keep-going", "-c", script]))
    }
    let said = both.map { $0.0.end(of: $0.1).errors }
    for number in 1...50 {
      #expect(said.count { $0.contains("note: new-\(number).csv: ") } == 1)
      #expect(said.count { $0.contains("there is a file 'new-\(number).csv' already") } == 1)
      #expect(
        TestFolder.bytes(of: "\(room)/new-\(number).csv") == Array(Self.table(1).utf8))
    }
    #expect(TestFolder.names(in: room).count == 51)
  }

  /// A file that somebody writes to in its place while it is loaded is refused, unless it was read between two
  /// versions.
  @Test func aFileThatIsWrittenToIsNotLoadedHalf() throws {
    let folder = try TestFolder()
    let room = folder.path + "/room"
    try TestFolder.write(Self.table(1), to: room + "/in.csv")
    try TestFolder.write("", to: folder.path + "/streams/output")
    let program = TestProgram(in: room, streams: folder.path + "/streams")
    let writer = Writer(room + "/in.csv", [Self.table(1), Self.table(2)])
    writer.begin()
    defer { writer.end() }
    var refused = 0
    for _ in 0..<Self.rounds {
      let run = try program.run(
        Self.usual + ["-c", "load in.csv as t\nmin(t.value) = max(t.value) and count(t) = 1000"])
      if run.errors.contains("[F0417]") { refused += 1 }
      #expect(
        run.output == "yes\n" || (run.status == 1 && run.errors.contains("[F0417]")),
        "\(run.output)\(run.errors)")
    }
    #expect(refused > 0, "it was read while it changed")
  }

  /// Somebody who writes the versions of a file over each other, a piece at a time.
  private final class Writer: Sendable {
    private let path: String
    private let versions: [[UInt8]]
    private let isWanted = Atomic<Bool>(true)
    private let isDone = Atomic<Bool>(false)

    init(_ path: String, _ versions: [String]) {
      (self.path, self.versions) = (path, versions.map { Array($0.utf8) })
    }

    func begin() {
      let work: @Sendable () -> Void = { [self] in
        let file = unsafe open(path, O_WRONLY | O_CLOEXEC)
        var number = 0
        while isWanted.load(ordering: .relaxed) {
          let bytes = versions[number % versions.count]
          for start in stride(from: 0, to: bytes.count, by: 1000) {
            let part = Array(bytes[start..<min(bytes.count, start + 1000)])
            _ = unsafe pwrite(file, part, part.count, off_t(start))
            usleep(50)
          }
          number += 1
        }
        close(file)
        isDone.store(true, ordering: .releasing)
      }
      Thread.detachNewThread(work)
    }

    func end() {
      isWanted.store(false, ordering: .relaxed)
      while !isDone.load(ordering: .acquiring) { usleep(1_000) }
    }
  }
}
