public import Diagnostics
import Tables

extension Surroundings {
  /// The text of a script or a rule pack; throws where it cannot be read or is not UTF-8.
  public func text(of path: String) throws(Diagnostic) -> SourceText {
    try .decoding(try open(path).wholeBytes(), name: path)
  }
}

extension SourceText {
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
