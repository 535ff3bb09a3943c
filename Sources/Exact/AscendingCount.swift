extension Array where Element: Comparable {
  /// How many of the elements, which ascend, lie below a limit.
  public func ascendingCount(below limit: Element) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
