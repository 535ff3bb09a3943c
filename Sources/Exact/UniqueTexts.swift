extension [String] {
  /// Each text once, where it first stands.
  public var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
