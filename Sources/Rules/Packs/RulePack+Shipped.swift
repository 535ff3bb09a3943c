public import Diagnostics

extension RulePack {
  /// The name of the pack that is used where no other is asked for.
  public static let defaultName = "ningbo-2020"

  /// The names of the packs that come with the product.
  public static let shippedNames = ["ningbo-2020"]

  /// The text of a pack that comes with the product; nothing where there is none of that name.
  public static func shippedText(named name: String) -> SourceText? {
    let bytes: [UInt8]
    switch name.lowercased() {
    case "ningbo-2020": bytes = PackageResources.ningbo_2020_rules
    default: return nil
    }
    return SourceText(name: "\(name).rules", text: String(decoding: bytes, as: UTF8.self))
  }

  /// A pack that comes with the product; throws where there is none of that name.
  public static func shipped(named name: String) throws(Diagnostic) -> RulePack {
    guard let source = shippedText(named: name) else {
      throw .unknownPack(name, among: shippedNames)
    }
    return try RulePack(source)
  }
}
