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
