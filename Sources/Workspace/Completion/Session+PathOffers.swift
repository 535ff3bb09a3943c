import Diagnostics
import Language
import Rendering

extension Session {
  /// Files and folders whose paths begin as typed; packs of rules where they can be named.
  func paths(_ use: Expectation.PathUse, typed: String) -> [Offer] {
    let shipped = use == .rules ? packs : use == .lesson ? lessonOffers : []
    return shipped + folders(typed) + Session.endings(of: use).flatMap { files(typed, $0) }
  }

  private static func endings(of use: Expectation.PathUse) -> [String] {
    switch use {
    case .tables: [".csv", ".tsv", ".txt"]
    case .script: [".fund"]
    case .rules: [".rules"]
    case .lesson, .course: [".lesson"]
    case .output: []
    }
  }

  private func folders(_ typed: String) -> [Offer] {
    matching(escaped(typed) + "*/").map {
      // The quote of a folder stays open, for what is in it.
      let folder = spelled($0.hasSuffix("/") ? $0 : $0 + "/")
      return Offer(
        folder.hasSuffix("\"") ? String(folder.dropLast()) : folder, Phrase("folder", zh: "文件夹"))
    }
  }

  private func files(_ typed: String, _ ending: String) -> [Offer] {
    matching(escaped(typed) + "*" + ending).map { Offer(spelled($0)) }
  }

  /// A name with a line break in it would be more than one statement, so what cannot be seen in a name is
  /// left to those who type it.
  private func matching(_ pattern: String) -> [String] {
    ((try? surroundings.paths(matching: pattern, in: "")) ?? [])
      .filter { !$0.unicodeScalars.contains(where: VisibleText.isHidden) }
  }

  /// What is typed of a path stands for itself.
  private func escaped(_ typed: String) -> String {
    Offer.bare(typed).map { "*?[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// A path as a statement takes it.
  private func spelled(_ path: String) -> String {
    path.contains { " \t;\"'".contains($0) } ? Spelling.quoted(path) : path
  }
}
