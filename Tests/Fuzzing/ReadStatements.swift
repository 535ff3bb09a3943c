import Diagnostics
import Language

/// Text as statements: what was read prints to text that is read as the same.
enum ReadStatements: FuzzTarget {
  static let name = "statements"

  static func feed(_ bytes: [UInt8]) throws(BrokenPromise) {
    let source = SourceText(name: "fuzz", text: String(decoding: bytes, as: UTF8.self))
    for result in Parser.statements(in: source) {
      switch result {
      case .failure(let diagnostic): try BrokenPromise.ifNowhere(diagnostic.about(source))
      case .success(let statement): try print(statement)
      }
    }
    _ = Parser.isIncomplete(source.text)
    let reading = TextReading(source.text)
    var end = 0
    for word in reading.words {
      guard word.span.lower >= end, word.span.upper >= word.span.lower else {
        throw BrokenPromise("words lie over one another at \(word.span)")
      }
      end = word.span.upper
    }
    guard end <= source.text.utf8.count else { throw BrokenPromise("a word ends behind the text") }
    _ = TextReading.expectations(behind: source.text)
  }

  private static func print(_ statement: Statement) throws(BrokenPromise) {
    let printed = SourcePrinter.text(of: statement)
    let results = Parser.statements(in: SourceText(name: "printed", text: printed))
    guard results.count == 1, case .success(let again) = results[0] else {
      throw BrokenPromise("what was printed is not read: \(printed)")
    }
    let reprinted = SourcePrinter.text(of: again)
    guard printed == reprinted else {
      throw BrokenPromise("printed again it reads otherwise:\n\(printed)\n\(reprinted)")
    }
  }
}
