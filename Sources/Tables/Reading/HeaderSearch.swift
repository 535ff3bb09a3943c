import Diagnostics

/// Looks for headers further down, where a title or a remark stands above them.
struct HeaderSearch {
  let text: DecodedText
  let name: String
  let options: ReadingOptions

  private static let lines = 2...20

  /// The line that holds the headers of a kind, all or nearly all; nothing where none of the first
  /// lines does.
  func found() -> LoadReport.HeaderHint? {
    guard options.headerLine == nil, options.kind == nil else { return nil }
    for line in HeaderSearch.lines {
      let reader = HeadReader(text: text, name: name, headerLine: line)
      guard let head = try? reader.read() else { continue }
      let headers = head.headers.map { Header($0) }
      if let kind = KindRecognition(headers: headers, options: options).closest() {
        return LoadReport.HeaderHint(line: line, kind: kind)
      }
    }
    return nil
  }
}
