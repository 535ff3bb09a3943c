public import Diagnostics
import Synchronization

extension RulePack {
  /// The name of the pack that is used where no other is asked for.
  public static let defaultName = "ningbo-2020"

  /// The packs that come with the product, the one in use first.
  private static let packs: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    (defaultName, { PackageResources.ningbo_2020_rules }),
    ("national-2017", { PackageResources.national_2017_rules }),
    ("shandong-2018", { PackageResources.shandong_2018_rules }),
    ("shanxi-2022", { PackageResources.shanxi_2022_rules }),
    ("quanzhou-2023", { PackageResources.quanzhou_2023_rules }),
  ]

  /// The frames that packs extend; no one can use them by themselves.
  private static let frames: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    ("common", { PackageResources.common_rules })
  ]

  /// The names of the packs that come with the product, the one in use first.
  public static let shippedNames = packs.map(\.name)

  /// The text of a pack or frame that comes with the product; nothing where there is none of that
  /// name.
  public static func shippedText(named name: String) -> SourceText? {
    let name = name.lowercased()
    return (packs + frames).first { $0.name == name }.map { shipped in
      SourceText(name: "\(name).rules", text: String(decoding: shipped.bytes(), as: UTF8.self))
    }
  }

  /// A pack that comes with the product; throws where there is none of that name.
  public static func shipped(named name: String) throws(Diagnostic) -> RulePack {
    guard let source = shippedText(named: name) else {
      throw .unknownPack(name, among: shippedNames)
    }
    if let pack = known.withLock({ $0[source.name] }) { return pack }
    let pack = try RulePack(source)
    known.withLock { $0[source.name] = pack }
    return pack
  }

  /// Those that were read so far. A lesson begins anew with each step back, and reading takes longer than
  /// what is done then.
  private static let known = Mutex<[String: RulePack]>([:])

  /// The text of what a pack extends, where it comes with the product; throws where it does not.
  public static func shippedBase(named name: String) throws(Diagnostic) -> SourceText {
    guard let source = shippedText(named: name) else {
      throw .unknownPack(name, among: frames.map(\.name) + shippedNames)
    }
    return source
  }
}
