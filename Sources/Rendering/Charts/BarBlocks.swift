/// Bars made of blocks.
enum BarBlocks {
  /// A bar that begins at its left: `██▍`.
  static func rightwards(_ eighths: Int) -> String {
    let rest = max(0, eighths) % 8
    return whole(eighths) + (rest > 0 ? String(parts[rest - 1]) : "")
  }

  /// A bar that begins at its right: `▐██`. Blocks that stand at the right edge exist for an eighth
  /// and a half only, so the nearest is taken.
  static func leftwards(_ eighths: Int) -> String {
    let part =
      switch max(0, eighths) % 8 {
      case 0: ""
      case 1, 2: "▕"
      case 3, 4, 5: "▐"
      default: "█"
      }
    return part + whole(eighths)
  }

  private static let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  private static func whole(_ eighths: Int) -> String {
    String(repeating: "█", count: max(0, eighths) / 8)
  }
}
