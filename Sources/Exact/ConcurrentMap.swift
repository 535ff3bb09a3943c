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

/// What two computations come to, of which the first has a core of its own; the second may share the
/// others.
public func bothAtOnce<First: Sendable, Second>(
  _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  let made = Made<First>()
  let group = DispatchGroup()
  DispatchQueue.global().async(group: group) {
    let value = first()
    made.value.withLock { $0 = value }
  }
  let other = second()
  group.wait()
  return (made.value.withLock { $0 } ?? first(), other)
}

/// What a computation elsewhere has made.
private final class Made<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
