import Diagnostics
import Rules

extension Session {
  /// The pack that a name means: one that comes with the product, or one in a file where the
  /// name is a path (`my.rules`, `packs/mine`).
  static func pack(
    named name: String, at path: String, _ surroundings: any Surroundings
  ) throws(Diagnostic) -> RulePack {
    guard isFile(name) else { return try RulePack.shipped(named: name) }
    let text = try surroundings.text(of: path)
    let pack = try RulePack(text) { (base, extending) throws(Diagnostic) in
      guard isFile(base) else { return try RulePack.shippedBase(named: base) }
      let folder = RelativePath.folder(of: extending)
      return try surroundings.text(of: RelativePath.path(base, in: folder))
    }
    try pack.check()
    return pack
  }

  /// Whether a pack is named by its file.
  static func isFile(_ name: String) -> Bool {
    RulePack.shippedText(named: name) == nil && (name.contains("/") || name.hasSuffix(".rules"))
  }
}
