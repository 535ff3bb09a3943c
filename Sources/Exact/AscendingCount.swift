extension Array {
  /// How many elements at the front are such, where behind the first that is not none is.
  public func leadingCount(where isSuch: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isSuch(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Array where Element: Comparable {
  /// How many of the elements, which ascend, lie below a limit.
  public func ascendingCount(below limit: Element) -> Int { leadingCount { $0 < limit } }
}
