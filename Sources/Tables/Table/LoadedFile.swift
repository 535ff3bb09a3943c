/// A file that rows were loaded from.
public struct LoadedFile: Hashable, Sendable {
  /// The path as the user gave it.
  public let path: String
  /// How its text is encoded.
  public let encoding: TextEncoding
  /// What stands between its cells.
  public let delimiter: Delimiter
  /// What ends its lines.
  public let lineEnding: LineEnding
  /// Its size in bytes.
  public let byteCount: Int
  /// How many rows it has.
  public let rowCount: Int
  /// How it heads its columns, by their names, where several files became one table.
  var headers: [String: String] = [:]
}

/// How the text of a file is encoded.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, as ASCII is, too.
  case utf8 = "UTF-8"
  /// UTF-8 after a byte order mark.
  case utf8WithMark = "UTF-8 with BOM"
  /// UTF-16, low byte first, after a byte order mark.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first, after a byte order mark.
  case utf16BigEndian = "UTF-16BE"
  /// What Excel and WPS write in China; GBK and GB2312 are parts of it.
  case gb18030 = "GB18030"
}

/// What stands between the cells of a row.
public enum Delimiter: String, Hashable, Sendable, CaseIterable {
  /// `,`
  case comma = ","
  /// A tab.
  case tab = "\t"
  /// `;`
  case semicolon = ";"

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .tab: UInt8(ascii: "\t")
    case .semicolon: UInt8(ascii: ";")
    }
  }
}

/// What ends a line.
public enum LineEnding: String, Hashable, Sendable, CaseIterable {
  /// As Unix writes it.
  case lineFeed = "LF"
  /// As Windows writes it; lines that end in a line feed alone are read, too.
  case carriageReturnLineFeed = "CRLF"
  /// As old Macs wrote it.
  case carriageReturn = "CR"

  /// The last byte of a line.
  var byte: UInt8 { self == .carriageReturn ? UInt8(ascii: "\r") : UInt8(ascii: "\n") }
}
