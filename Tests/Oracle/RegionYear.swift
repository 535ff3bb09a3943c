/// A region and year that has a cap.
struct RegionYear: Hashable, Comparable {
  let region: String
  let year: Int

  /// "for caps, region by code point, then year".
  static func < (left: RegionYear, right: RegionYear) -> Bool {
    if left.region == right.region { return left.year < right.year }
    return CodePoints.isAscending(left.region, right.region)
  }
}

/// The order of text by code point, which is not the order of Swift's strings.
enum CodePoints {
  static func isAscending(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
  }
}

extension Record {
  /// Nothing where region or year is blank or unreadable: such a project is of no region and year.
  var regionYear: RegionYear? {
    guard let region = text("region").value, let year = year("year").value else { return nil }
    return RegionYear(region: region, year: year)
  }
}
