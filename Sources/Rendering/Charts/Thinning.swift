/// Which of many points are shown where there is room for a few.
enum Thinning {
  /// At most `limit` positions, evenly spread, with the first, the last and `kept` among them as
  /// far as there is room for these.
  static func positions(of count: Int, limit: Int, keeping kept: Int? = nil) -> [Int] {
    guard count > limit else { return Array(0..<max(0, count)) }
    guard limit > 1 else { return [0] }
    var positions = (0..<limit).map { $0 * (count - 1) / (limit - 1) }
    guard let kept, (0..<count).contains(kept), !positions.contains(kept) else { return positions }
    let inner = positions.indices.dropFirst().dropLast()
    if let nearest = inner.min(by: { abs(positions[$0] - kept) < abs(positions[$1] - kept) }) {
      positions[nearest] = kept
    }
    return positions
  }
}
