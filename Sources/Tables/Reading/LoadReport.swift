public import Diagnostics

/// What was found out while a file was read.
public struct LoadReport: Sendable {
  /// The file: name, encoding, delimiter, line ending, bytes, rows.
  public let file: LoadedFile
  /// The kind that the file has, or was said to have.
  public let kind: RecordKind?
  /// How many cells could not be read as their column's type.
  public let errorCellCount: Int
  /// The first of them, in the order of the file.
  public let errorCells: [ErrorCell]
  /// Where no kind was recognised: the kinds that the file nearly fits, the nearest first.
  public let nearMisses: [NearMiss]

  /// A cell that could not be read as its column's type.
  public struct ErrorCell: Hashable, Sendable {
    /// File, line and column.
    public let place: FilePlace
    /// The text as it stands in the file.
    public let text: String
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
    /// resembles the missing one.
    public var mending: String {
      let parts = missing.map { column in
        "\(column.name) = \(guesses[column.name].map(NearMiss.quoted) ?? "…")"
      }
      return "with " + parts.joined(separator: ", ")
    }

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
