import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, Index == Int {
  /// What is made of each element, in their order, by all cores at once; worth it only where each is much
  /// work.
  public func concurrentMap<Made: Sendable>(_ make: @Sendable (Element) -> Made) -> [Made] {
    let made = Mutex<[Made?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { offset in
      let result = make(self[startIndex + offset])
      made.withLock { $0[offset] = result }
    }
    return made.withLock { $0.compactMap(\.self) }
  }
}

/// What two computations come to, of which each may have a core of its own.
public func bothAtOnce<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let one = Mutex<First?>(nil)
  let other = Mutex<Second?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { turn in
    if turn == 0 {
      let made = first()
      one.withLock { $0 = made }
    } else {
      let made = second()
      other.withLock { $0 = made }
    }
  }
  return (one.withLock { $0 } ?? first(), other.withLock { $0 } ?? second())
}
