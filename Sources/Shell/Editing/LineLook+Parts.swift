extension LineLook {
  /// What each scalar of a text is.
  func parts(of text: EditedText) -> [Part?] {
    var offsets = [0]
    for scalar in text.scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    var all = [Part?](repeating: nil, count: text.scalars.count)
    for (range, part) in parts {
      let first = offsets.position(of: range.lowerBound)
      for index in first..<max(first, offsets.position(of: range.upperBound))
      where all.indices.contains(index) {
        all[index] = part
      }
    }
    return all
  }
}

extension [Int] {
  /// The position of the first of the ascending numbers that is not below one.
  fileprivate func position(of number: Int) -> Int {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle] < number { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
