/// A clause of an entry: its line, and the lines that belong to it.
struct CatalogueClause {
  /// `en The table has no column of that name`
  let heading: String
  /// What stands further in.
  var lines: [String] = []

  init(_ heading: String) { self.heading = heading }

  /// What stands behind the clause's own words; nothing where it begins otherwise.
  func rest(behind words: String) -> String? {
    heading.hasPrefix(words) ? String(heading.dropFirst(words.count)) : nil
  }

  /// The lines without blank ones at the end.
  var body: [String] { Array(lines[..<((lines.lastIndex { !$0.isEmpty } ?? -1) + 1)]) }
}

extension CatalogueEntry {
  mutating func take(_ clause: CatalogueClause) {
    if let title = clause.rest(behind: "en ") {
      self.title = Phrase(title, zh: self.title.chinese)
      explanation = Phrase(
        clause.body.joined(separator: " "), zh: explanation.chinese)
    } else if let title = clause.rest(behind: "zh ") {
      self.title = Phrase(self.title.english, zh: title)
      explanation = Phrase(explanation.english, zh: clause.body.joined())
    } else if let name = clause.rest(behind: "file ") {
      files.append(File(name: name, lines: clause.body))
    } else if let reason = clause.rest(behind: "without example ") {
      let sides = reason.split(separator: " | ", maxSplits: 1)
      reasonForNone = sides.count == 2 ? Phrase(String(sides[0]), zh: String(sides[1])) : nil
    } else if clause.heading == "example" {
      example = clause.body
    }
  }
}
