/// What was typed before, in this session and earlier ones, for the arrow keys and the search.
public final class InputHistory {
  /// The most entries that are read from the storage, and that are kept in memory.
  public static let limit = 10_000

  /// Where the entries are kept.
  private let storage: HistoryStorage
  /// The entries, once they were asked for; reading them waits for that.
  private var loaded: [HistoryRecord]?
  /// A note that has not been taken yet.
  private var note: EditingNote?
  /// Whether the storage has failed; it is then left alone.
  private var hasFailed = false

  /// A history in a storage.
  public init(storage: HistoryStorage) {
    self.storage = storage
  }

  /// The entries, the oldest first, no two alike in a row.
  public var entries: [HistoryRecord] {
    if let loaded { return loaded }
    let lines = storage.lastLines(Self.limit).split(separator: UInt8(ascii: "\n"))
    var records: [HistoryRecord] = []
    for line in lines.suffix(Self.limit) {
      guard let record = HistoryRecord(json: line), record.text != records.last?.text else {
        continue
      }
      records.append(record)
    }
    loaded = records
    return records
  }

  /// Whether nothing was ever kept; known without reading it all.
  public var isFresh: Bool { loaded?.isEmpty ?? storage.lastLines(1).isEmpty }

  /// Keeps one more entry. Blank text and a repetition of the last entry are left out.
  public func append(_ record: HistoryRecord) {
    guard record.text.contains(where: { !$0.isWhitespace }) else { return }
    guard record.text != entries.last?.text else { return }
    let excess = entries.count + 1 - Self.limit
    loaded?.append(record)
    loaded?.removeFirst(max(0, excess))
    keep(record)
  }

  /// What should be said about the history; once given, it is not given again.
  public func takeNote() -> EditingNote? {
    defer { note = nil }
    return note
  }

  /// Writes an entry to the storage, which is given up when it fails.
  private func keep(_ record: HistoryRecord) {
    guard !hasFailed else { return }
    do throws(HistoryStorage.Failure) {
      try storage.append(Array((record.json + "\n").utf8))
    } catch {
      hasFailed = true
      note = .historyIsNotKept(error.reason)
    }
  }
}
