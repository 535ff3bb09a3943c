extension RandomStream {
  /// One of some elements, each equally likely; nothing where there are none.
  mutating func choice<Element>(of elements: [Element]) -> Element? {
    guard !elements.isEmpty else { return nil }
    return elements[Int(below(UInt64(elements.count)))]
  }

  /// One of some numbers.
  mutating func number(of numbers: [Int]) -> Int { choice(of: numbers) ?? 0 }

  /// Whether something happens that is as likely as `count` of `all`.
  mutating func happens(_ count: Int, in all: Int) -> Bool {
    below(UInt64(max(1, all))) < UInt64(max(0, count))
  }
}
