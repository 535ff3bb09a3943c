import Diagnostics

/// A line of source with what stands under it: space up to the place, then `^~~~`.
struct Snippet {
  /// The line; a long one is cut at both ends around the place.
  let line: String
  /// The space under what stands before the place.
  let margin: String
  /// The caret and its tail, as wide as the span's part of the line.
  let mark: String

  init(of source: SourceText, at span: SourceSpan, width: Int) {
    let (text, start) = source.line(around: span.lower)
    let bytes = Array(text.utf8)
    let lower = min(max(0, span.lower - start), bytes.count)
    let upper = min(max(lower, span.upper - start), bytes.count)
    var before = Snippet.shown(bytes[..<lower])
    var marked = Snippet.shown(bytes[lower..<upper])
    var after = Snippet.shown(bytes[upper...])
    let room = max(width, 20)
    if TextWidth.of(before) + TextWidth.of(marked) + TextWidth.of(after) > room {
      before = Snippet.end(of: before, within: room / 2)
      marked = TextWidth.cut(marked, to: room - TextWidth.of(before) - 1)
      after = TextWidth.cut(after, to: room - TextWidth.of(before) - TextWidth.of(marked))
    }
    line = before + marked + after
    margin = String(repeating: " ", count: TextWidth.of(before))
    mark = "^" + String(repeating: "~", count: max(0, TextWidth.of(marked) - 1))
  }

  /// A part of the line as it is shown: a tab as four spaces, other controls escaped.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    let pieces = bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    return pieces.map { VisibleText.of(String(decoding: $0, as: UTF8.self)) }
      .joined(separator: "    ")
  }

  /// The text if it fits into `width` columns, else `…` and its end.
  private static func end(of text: String, within width: Int) -> String {
    guard TextWidth.of(text) > width else { return text }
    var taken = 1
    let tail = text.reversed().prefix { character in
      taken += TextWidth.of(character)
      return taken <= width
    }
    return "…" + String(tail.reversed())
  }
}
