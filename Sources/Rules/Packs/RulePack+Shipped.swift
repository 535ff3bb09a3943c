public import Diagnostics

extension RulePack {
  /// The name of the pack that is used where no other is asked for.
  public static let defaultName = "ningbo-2020"

  /// The names of the packs that come with the product, the one in use first.
  public static let shippedNames = [
    "ningbo-2020", "national-2017", "shandong-2018", "shanxi-2022", "quanzhou-2023",
  ]

  /// The names of the frames that packs extend; no one can use them by themselves.
  private static let frameNames = ["common"]

  /// The text of a pack or frame that comes with the product; nothing where there is none of that
  /// name.
  public static func shippedText(named name: String) -> SourceText? {
    let bytes: [UInt8]
    switch name.lowercased() {
    case "common": bytes = PackageResources.common_rules
    case "ningbo-2020": bytes = PackageResources.ningbo_2020_rules
    case "national-2017": bytes = PackageResources.national_2017_rules
    case "shandong-2018": bytes = PackageResources.shandong_2018_rules
    case "shanxi-2022": bytes = PackageResources.shanxi_2022_rules
    case "quanzhou-2023": bytes = PackageResources.quanzhou_2023_rules
    default: return nil
    }
    return SourceText(
      name: "\(name.lowercased()).rules", text: String(decoding: bytes, as: UTF8.self))
  }

  /// A pack that comes with the product; throws where there is none of that name.
  public static func shipped(named name: String) throws(Diagnostic) -> RulePack {
    guard let source = shippedText(named: name) else {
      throw .unknownPack(name, among: shippedNames)
    }
    return try RulePack(source)
  }

  /// The text of what a pack extends, where it comes with the product; throws where it does not.
  public static func shippedBase(named name: String) throws(Diagnostic) -> SourceText {
    guard let source = shippedText(named: name) else {
      throw .unknownPack(name, among: frameNames + shippedNames)
    }
    return source
  }
}
