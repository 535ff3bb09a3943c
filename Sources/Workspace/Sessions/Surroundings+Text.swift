public import Diagnostics
import Tables

extension Surroundings {
  /// The text of a script or a rule pack; throws where it cannot be read, is too long or is not UTF-8.
  public func text(of path: String) throws(Diagnostic) -> SourceText {
    try .decoding(try textBytes(of: path), name: path)
  }

  /// The bytes of a text; throws where they cannot be read or are too many.
  func textBytes(of path: String) throws(Diagnostic) -> [UInt8] {
    let source = try open(path)
    try SourceText.check(source.byteCount, of: path)
    return try source.wholeBytes()
  }
}

extension SourceText {
  /// Texts are taken whole, and into much more memory than they have bytes: a longer one is not one that
  /// anybody wrote.
  public static let longest = 1 << 26

  /// Throws where a text of so many bytes is too long.
  public static func check(_ byteCount: Int, of name: String) throws(Diagnostic) {
    guard byteCount > longest else { return }
    throw Diagnostic(
      code: "text-too-long",
      Phrase(
        "'\(name)' is no text that is read here: it has more than \(longest >> 20) MB",
        zh: "“\(name)”超过 \(longest >> 20) MB，不作为文本读取"),
      advice: [Phrase("a table is read with `load`", zh: "表格请用 `载入`")])
  }

  /// The text that bytes are, without the mark that editors on Windows put before it; throws where
  /// they are not UTF-8.
  public static func decoding(
    _ bytes: [UInt8], name: String
  ) throws(Diagnostic) -> SourceText {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic(
        code: "not-utf8", Phrase("this is no text in UTF-8", zh: "这不是 UTF-8 文本"),
        place: FilePlace(file: name), advice: [Phrase("save it as UTF-8", zh: "请另存为 UTF-8")])
    }
    let mark: Unicode.Scalar = "\u{FEFF}"
    let isMarked = text.unicodeScalars.first == mark
    return SourceText(
      name: name, text: isMarked ? String(text.unicodeScalars.dropFirst()) : text)
  }
}
