import SeededRandom

extension SplitMix64 {
  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  mutating func pick<Element>(_ first: Element, _ others: Element...) -> Element {
    others.randomElement(using: &self).map { other in
      chance(100 / (others.count + 1)) ? first : other
    } ?? first
  }

  /// One of the elements, or `standard` where there is none.
  mutating func pick<Element>(from elements: [Element], or standard: Element) -> Element {
    elements.randomElement(using: &self) ?? standard
  }
}
