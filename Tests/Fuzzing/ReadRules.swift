import Diagnostics
import Language
import Rules

/// Text as a rule pack, by itself or over a pack that comes with the product.
enum ReadRules: FuzzTarget {
  static let name = "rules"

  static func feed(_ bytes: [UInt8]) throws(BrokenPromise) {
    let source = SourceText(name: "fuzz.rules", text: String(decoding: bytes, as: UTF8.self))
    let refusal: Diagnostic
    do throws(Diagnostic) {
      let pack = try RulePack(source)
      try pack.check()
      for criterion in pack.syntax.criteria { _ = SourcePrinter.text(of: criterion) }
      return
    } catch {
      refusal = error
    }
    try BrokenPromise.ifUnfit(refusal)
  }
}
