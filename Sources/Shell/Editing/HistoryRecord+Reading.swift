extension HistoryRecord {
  /// A record from its line of JSON; nil for a line that is broken or has no text. Members that
  /// are not known are passed over, so that a later version's file can be read.
  init?(json line: some Sequence<UInt8>) {
    var reader = JSONLineReader(bytes: Array(line))
    guard let members = reader.object(), case .text(let text)? = members["text"], !text.isEmpty
    else { return nil }
    self.init(text: text, status: 0, time: 0)
    if case .number(let status)? = members["status"] { self.status = status }
    if case .number(let time)? = members["time"] { self.time = time }
  }
}
