import Diagnostics
import Exact
import Rendering
import Tables

/// How a page names files: as they were given, or, where that is from the root on, as they are found
/// from the page, so that it says the same wherever the files stand.
struct ShownPaths {
  private var names: [(path: String, shown: String)] = []

  /// The names of files on a page.
  init(_ paths: [String], from page: String, _ surroundings: any Surroundings) {
    let folder = RelativePath.folder(of: page)
    // A longer path may begin with a shorter one.
    for path in paths.uniqued.sorted(by: { $0.count > $1.count }) where path.hasPrefix("/") {
      let own = RelativePath.folder(of: path)
      let name = String(path.dropFirst(own == "/" ? 1 : own.utf8.count + 1))
      names.append((path, RelativePath(from: folder, to: own, surroundings).path(name)))
    }
  }

  /// A text with the files in it named so.
  func text(_ text: String) -> String {
    names.reduce(text) { $0.contains($1.path) ? $0.replacing($1.path, with: $1.shown) : $0 }
  }

  /// The same of a sentence.
  func phrase(_ phrase: Phrase) -> Phrase { names.isEmpty ? phrase : phrase.map(text) }

  /// The same of a derivation.
  func entry(_ entry: ShownOutline.Entry) -> ShownOutline.Entry {
    guard !names.isEmpty else { return entry }
    var shown = entry
    shown.details = entry.details.filter(\.fields.isEmpty).map { detail in
      ShownOutline.Detail(
        detail.label, heading: detail.heading, phrase(detail.text), brief: phrase(detail.brief))
    }
    shown.entries = entry.entries.map(self.entry)
    return shown
  }

  /// The same of sentences in a column.
  func column(_ column: Column) -> Column {
    guard !names.isEmpty, case .choice(let words) = column.type, words.isWording else {
      return column
    }
    let phrases = (0..<column.count).map { row in
      column.value(at: row).text.map { phrase(words.phrase(of: $0)) }
    }
    return Column(name: column.name, chinese: column.chinese.first ?? "", phrases: phrases)
  }
}
