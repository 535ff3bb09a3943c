public import Diagnostics

extension SourceText {
  /// What is to be known of a script that another version of the product saved; nothing where it was this
  /// one, or nobody knows.
  public var versionRemark: Diagnostic? {
    let line = text.prefix { !$0.isNewline }
    let product = Product.name.prefix { $0 != " " }
    guard line.hasPrefix("# \(product) "), line.contains(" · ") else { return nil }
    let version = line.dropFirst(2).prefix { $0 != "·" }.split(separator: " ")
      .joined(separator: " ")
    guard version != Product.name else { return nil }
    return Diagnostic(
      .note, code: "other-version",
      Phrase(
        "'\(name)' was saved by \(version), and this is \(Product.name)",
        zh: "“\(name)”由 \(version) 保存，现在运行的是 \(Product.name)"),
      advice: [
        Phrase(
          "`fundsh --verify \(name)` says whether it still comes to what it records",
          zh: "`fundsh --verify \(name)` 核对结果是否仍与记录一致")
      ])
  }
}
