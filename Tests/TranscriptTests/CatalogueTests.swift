import Diagnostics
import Foundation
import SessionSupport
import Tables
import Testing
import Workspace

/// Every error and warning has a number, and what is told of it is true.
@Suite struct CatalogueTests {
  private static let house = FolderSurroundings.house

  /// The names that stand behind `code:` in the sources, but for those of notes.
  private static let names: Set<String> = {
    let sources = house.appendingPathComponent("Sources")
    let all = FileManager.default.enumerator(atPath: sources.path)?.allObjects as? [String] ?? []
    return all.filter { $0.hasSuffix(".swift") }.reduce(into: []) { names, path in
      let text = try? String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      for line in (text ?? "").split(separator: "\n") {
        let pieces = line.components(separatedBy: "code: \"")
        guard pieces.count > 1, !pieces[0].contains(".note,") else { continue }
        for piece in pieces.dropFirst() { names.insert(String(piece.prefix { $0 != "\"" })) }
      }
    }
  }()

  @Test func everyNameHasAnEntryAndEveryEntryAName() {
    #expect(Self.names.count > 200)
    let told = Set(DiagnosticCatalogue.entries.map(\.name))
    #expect(told.count == DiagnosticCatalogue.entries.count)
    #expect(Self.names.subtracting(told).sorted() == [], "of these nothing is told")
    #expect(told.subtracting(Self.names).sorted() == [], "these are said by nobody")
  }

  /// Numbers are given once, in order, each in the file of its hundred.
  @Test func numbersAreInOrder() throws {
    let numbers = DiagnosticCatalogue.entries.map(\.number)
    #expect(numbers == Set(numbers).sorted())
    for number in numbers {
      #expect(number.count == 5 && number.dropFirst().allSatisfy(\.isNumber), "\(number)")
    }
    let folder = Self.house.appendingPathComponent("Sources/Diagnostics/Catalogue")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var found = 0
    for file in files where file.hasSuffix(".diagnostics") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let headings = text.split(separator: "\n").filter { $0.hasPrefix("F") }
      #expect(headings.allSatisfy { $0.hasPrefix(file.prefix(3)) }, "\(file)")
      found += headings.count
    }
    #expect(found == numbers.count)
  }

  @Test(arguments: DiagnosticCatalogue.entries)
  func isToldInBothLanguages(entry: CatalogueEntry) {
    func isChinese(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    for phrase in [entry.title, entry.explanation] {
      #expect(!phrase.english.isEmpty)
      #expect(isChinese(phrase.chinese))
    }
    #expect(!isChinese(entry.title.english))
    #expect(!entry.title.english.hasSuffix(".") && !entry.title.chinese.hasSuffix("。"))
    #expect(entry.explanation.english.last.map { ".?".contains($0) } == true)
    #expect(entry.explanation.chinese.last.map { "。？".contains($0) } == true)
    #expect(entry.example.isEmpty == (entry.reasonForNone != nil))
    #expect(entry.reasonForNone.map { isChinese($0.chinese) } ?? true)
  }

  /// The example is typed where projects and fund are loaded: it brings about what it stands for, and
  /// nothing else goes wrong.
  @Test(arguments: DiagnosticCatalogue.entries.filter { !$0.example.isEmpty })
  func theExampleBringsItAbout(entry: CatalogueEntry) throws {
    let surroundings = FolderSurroundings(
      TranscriptTests.folder.appendingPathComponent("data"))
    for file in entry.files {
      try surroundings.write(Array(file.text.utf8), to: file.name, replacing: true)
    }
    let session = try Session(surroundings)
    #expect(session.run("load projects.csv\nload fund.csv").allSatisfy { $0.severity != .error })
    let said = session.run(entry.example.joined(separator: "\n"))
    let names = said.filter { $0.severity != .note }.map(\.code)
    #expect(names.contains(entry.name), "\(said)")
    let others = said.filter { $0.severity == .error && $0.code != entry.name }
    #expect(others.isEmpty, "\(others)")
  }
}
