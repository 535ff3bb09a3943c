public import Exact

/// How far something has come, in a line: `37%  (370/1000)  about 12 s left`.
public struct ProgressLine: Hashable, Sendable {
  /// How much is done.
  public let done: Int
  /// How much there is to do.
  public let all: Int
  /// How many milliseconds the done part took.
  public let milliseconds: Int

  /// So much done of all, in so many milliseconds.
  public init(_ done: Int, of all: Int, after milliseconds: Int) {
    (self.done, self.all, self.milliseconds) = (done, all, milliseconds)
  }

  /// The line in a language.
  public func text(in wording: Wording) -> String {
    let line = "\(share)%  (\(done)/\(all))"
    guard let left = timeLeft(in: wording) else { return line }
    return line + "  " + left
  }

  private var share: Int { Int(Double(done) / Double(max(1, all)) * 100) }

  /// What the rest will take if it goes on as it went; in seconds, from a minute and a half on in
  /// minutes. Nothing where there is nothing to judge by.
  private func timeLeft(in wording: Wording) -> String? {
    guard done > 0, done < all, milliseconds > 0 else { return nil }
    let left = Double(milliseconds) / 1000 * Double(all - done) / Double(done)
    let isLong = left > 90
    let count = max(1, Int(min((isLong ? left / 60 : left).rounded(), 1_000_000)))
    return switch wording {
    case .english: "about \(count) \(isLong ? "min" : "s") left"
    case .chinese: "约剩 \(count) \(isLong ? "分钟" : "秒")"
    }
  }
}
