public import Diagnostics

/// A script with what its statements came to below them.
public struct RecordedScript {
  /// The script as it is written.
  let source: SourceText
  /// The same with blank lines where records stand: below a bracket that nobody closed they would be read
  /// as what it holds.
  let statements: SourceText
  /// What is recorded, by the line behind which it stands.
  let recorded: [Int: RecordedLines]

  /// A script, with records or without.
  public init(_ source: SourceText) {
    self.source = source
    let blanked = source.text.lines
      .map { RecordedLines.isComment($0) ? "" : String($0) }
    statements = SourceText(name: source.name, text: blanked.joined(separator: "\n"))
    let ends = Set(RecordedScript.endLines(in: statements))
    var recorded: [Int: RecordedLines] = [:]
    var end = 0
    for (index, line) in source.text.lines.enumerated() {
      if ends.contains(index + 1) { end = index + 1 }
      var lines = recorded[end] ?? RecordedLines()
      if lines.take(line) { recorded[end] = lines }
    }
    self.recorded = recorded
  }

  /// The script as it is written.
  public var text: String { source.text }

  /// Whether anything is recorded in it.
  public var isRecorded: Bool { !recorded.isEmpty }

  /// Whether it records what is said, besides what is shown.
  var recordsMessages: Bool { recorded.values.contains { !$0.messages.isEmpty } }

  /// The script with what a run of it comes to. Throws where a statement fails whose failure is not
  /// recorded.
  func recorded(in world: () -> any Surroundings) throws(Diagnostic) -> String {
    let rehearsed = try RecordedScript.rehearse(self, in: world, Settings())
    if let failure = rehearsed.run.failure { throw failure }
    return rehearsed.script.source.text
  }

  /// The script with what a run comes to, and that run.
  ///
  /// Below a longer record later statements stand on other lines, which diagnostics and JSON name: it is
  /// run until nothing moves any more, each time in a world that `world` makes anew.
  public static func rehearse(
    _ script: RecordedScript, in world: () -> any Surroundings, _ settings: Settings
  ) throws(Diagnostic) -> (script: RecordedScript, run: Run) {
    var (script, run) = (script, try script.run(in: world(), settings))
    for _ in 0..<2 {
      let next = RecordedScript(
        SourceText(name: script.source.name, text: script.woven(with: run.lines)))
      guard next.source.text != script.source.text, run.failure == nil || settings.keepsGoing
      else { break }
      (script, run) = (next, try next.run(in: world(), settings))
    }
    return (script, run)
  }

  /// The script with other records.
  private func woven(with lines: [Int: RecordedLines]) -> String {
    var result: [String] = []
    for (index, line) in source.text.lines.enumerated() {
      if !RecordedLines.isComment(line) { result.append(String(line)) }
      let ending = line.unicodeScalars.last == "\r" ? "\r" : ""
      result += lines[index + 1]?.comments.map { $0 + ending } ?? []
    }
    return result.joined(separator: "\n")
  }

}
