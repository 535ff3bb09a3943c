public import Diagnostics
import Exact

/// What was found out while a file was read.
public struct LoadReport: Sendable {
  /// The file: name, encoding, delimiter, line ending, bytes, rows.
  public let file: LoadedFile
  /// The kind that the file has, or was said to have.
  public let kind: RecordKind?
  /// Where no kind was recognised: the kinds that the file nearly fits, the nearest first.
  public let nearMisses: [NearMiss]
  /// Where no kind was recognised: a line further down that holds the headers of one.
  public let headerHint: HeaderHint?

  /// What is worth knowing where no kind was recognised: the line further down that holds the
  /// headers of one, else what the file lacks to be of the kind that it is nearest to.
  public var notes: [Diagnostic] {
    if let headerHint { return [.headersBelow(headerHint, in: file.path)] }
    return nearMisses.first.map { [.nearly($0, in: file.path)] } ?? []
  }

  /// What the file lacks to be of the kind that a name means; nothing where it is far from it.
  public func nearMiss(named name: String) -> NearMiss? {
    nearMisses.first { $0.kind == RecordKind.named(name) }
  }

  /// A line that holds the headers of a kind, below a title or a remark.
  public struct HeaderHint: Sendable {
    /// The line, from 1.
    public let line: Int
    /// The kind whose headers it holds.
    public let kind: RecordKind
  }

  /// A kind that a file nearly fits.
  public struct NearMiss: Sendable {
    /// The kind.
    public let kind: RecordKind
    /// The required columns that the file lacks.
    public let missing: [KindColumn]
    /// Own columns that might be meant, by the name of the missing one.
    public let guesses: [String: String]

    /// How many missing columns no own one resembles.
    var unguessed: Int { missing.count - guesses.count }

    /// What would mend it: `with amount = 预算金额, year = …`; an ellipsis where no own column
    /// resembles the missing one, or where its unit is one that nobody knows.
    public var mending: Phrase {
      let cells = missing.map { column in
        "\(column.name) = \(guesses[column.name].map { NearMiss.source($0, column) } ?? "…")"
      }.joined(separator: ", ")
      return Phrase("with \(cells)", zh: "带 \(cells)")
    }

    /// The own column as it is typed, times its unit where the header has one that does not scale
    /// by itself; an ellipsis where nobody knows the unit.
    private static func source(_ header: String, _ column: KindColumn) -> String {
      guard column.type.isNumeric else { return quoted(header) }
      guard let (_, bracketed) = HeaderText.split(header) else {
        let folded = HeaderText.folded(header)
        let unit = units.first { $0.name.hasSuffix("元") && folded.hasSuffix($0.name) }
        return quoted(header) + (unit?.factor ?? "")
      }
      if CellUnit(header: bracketed) != nil { return quoted(header) }
      let unit = units.first { $0.name == HeaderText.folded(bracketed) }
      return unit.map { quoted(header) + $0.factor } ?? "…"
    }

    /// Units in which offices count, the longer before those that end like them.
    private static let units = [
      (name: "千万元", factor: " * 1000万"), (name: "百万元", factor: " * 100万"),
      (name: "千元", factor: " * 1000"), (name: "万元", factor: " * 1万"),
      (name: "亿元", factor: " * 1亿"), (name: "万", factor: " * 1万"), (name: "亿", factor: " * 1亿"),
    ]

    /// The name as it is typed: in backquotes unless it is a plain word.
    private static func quoted(_ name: String) -> String {
      let isPlain = name.unicodeScalars.enumerated().allSatisfy { index, scalar in
        scalar.properties.isAlphabetic || scalar == "_"
          || index > 0 && scalar.properties.numericType != nil
      }
      return isPlain && !name.isEmpty ? name : "`\(name)`"
    }
  }
}
