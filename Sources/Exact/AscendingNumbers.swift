extension [Number] {
  /// How many of the numbers, which ascend, lie below a limit.
  public func ascendingCount(below limit: Number) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
