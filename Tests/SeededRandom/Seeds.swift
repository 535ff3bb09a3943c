import Glibc

/// The seeds over which a property is tried: few where everything is tested, and as many as are asked
/// for by `SEEDS=1000 swift test --filter PropertyTests`.
public enum Seeds {
  /// From 0 on, `few` of them unless the environment says how many.
  public static func few(_ few: Int) -> Range<Int> {
    let asked = unsafe getenv("SEEDS").flatMap { Int(unsafe String(cString: $0)) }
    return 0..<max(1, asked ?? few)
  }
}
