import Exact
import Rendering

/// The list of candidates below the line, in columns as a directory listing has them.
struct CandidateListing {
  /// What is listed.
  let candidates: [Completion.Candidate]
  /// The terminal's columns.
  let columns: Int
  /// The most rows that the list may take.
  let rows: Int
  /// The language of what is said.
  let wording: Wording

  /// Blank columns between two entries.
  private static let gap = 2

  /// The list's rows; if they do not all fit, the last one says how many are left out.
  var lines: [String] {
    let detailed = lines(of: candidates.map(entry))
    guard detailed.count > rows else { return detailed }
    // The names alone take less room.
    let lines = lines(of: candidates.map { Self.cut(VisibleText.of($0.text), to: columns - 1) })
    guard lines.count > rows else { return lines }
    let left = lines.count - max(1, rows - 1)
    return lines.dropLast(left)
      + [wording == .chinese ? "… 还有 \(left) 行" : "… \(left) more rows"]
  }

  /// Entries in columns, as many side by side as the terminal holds.
  private func lines(of entries: [String]) -> [String] {
    let cell = (entries.map { DisplayWidth.of($0) }.max() ?? 0) + Self.gap
    let across = max(1, (columns - 1 + Self.gap) / cell)
    let height = (entries.count + across - 1) / across
    return (0..<height).map { row in
      let indices = stride(from: row, to: entries.count, by: height)
      return Self.joined(indices.map { entries[$0] }, cell: cell)
    }
  }

  /// A candidate with its detail word, as far as they fit into the terminal.
  private func entry(_ candidate: Completion.Candidate) -> String {
    // Candidates come from data, too, which may hold anything.
    let text = Self.cut(VisibleText.of(candidate.text), to: columns - 1)
    guard !candidate.detail.isEmpty else { return text }
    let padding = String(repeating: " ", count: textWidth - DisplayWidth.of(text) + 1)
    let whole = text + padding + VisibleText.of(candidate.detail)
    return DisplayWidth.of(whole) < columns ? whole : text
  }

  /// The widest text, so that the detail words stand below each other.
  private var textWidth: Int {
    candidates.map { min(columns - 1, DisplayWidth.of(VisibleText.of($0.text))) }.max() ?? 0
  }

  /// Entries side by side, each but the last filled up to the width of a cell.
  private static func joined(_ entries: [String], cell: Int) -> String {
    var line = ""
    for (index, entry) in entries.enumerated() {
      line += entry
      if index < entries.count - 1 {
        line += String(repeating: " ", count: cell - DisplayWidth.of(entry))
      }
    }
    return line
  }

  /// The text, cut with an ellipsis if it is wider than the given columns.
  private static func cut(_ text: String, to columns: Int) -> String {
    guard DisplayWidth.of(text) > columns else { return text }
    var kept = ""
    var width = 1
    for scalar in text.unicodeScalars {
      width += DisplayWidth.of(scalar)
      guard width <= columns else { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept + "…"
  }
}
