import Diagnostics
import Exact
import Language
import Rules

extension Performance {
  /// `export rules ningbo-2020 to my.rules`: writes a pack as it was read.
  mutating func export(rules name: Name, _ export: Export, to file: String) throws(Diagnostic) {
    let text = try packText(name, seenFrom: RelativePath.folder(of: file))
    try write(Array(text.utf8), as: export, to: file)
    note(Phrase("\(file): rules \(name.text)", zh: "\(file)：规则 \(name.text)"))
  }

  /// `export rules to my.rules`: the pack in use, where no name is given.
  func packInUse(_ show: Show, to file: String) -> Name? {
    guard file.hasSuffix(".rules"), case .name(let name) = show.items.first?.form,
      ["rules", "规则"].contains(name.folded)
    else { return nil }
    return Name(session.state.contents.pack.name, at: name.span)
  }

  /// The text of the pack in use, or of one that comes with the product.
  private func packText(_ name: Name, seenFrom folder: String) throws(Diagnostic) -> String {
    let pack = session.state.contents.pack
    if pack.name.lowercased() == name.folded { return text(of: pack.syntax, seenFrom: folder) }
    guard let source = RulePack.shippedText(named: name.text) else {
      throw .unknownPack(name.text, among: (RulePack.shippedNames + [pack.name]).uniqued)
        .located(at: name.span)
    }
    return source.text
  }

  /// The pack's text, with the file that it extends named as a pack in `folder` finds it.
  private func text(of pack: RulePackSyntax, seenFrom folder: String) -> String {
    let text = pack.text.text
    guard let base = pack.base, let path = base.text.plain, Session.isFile(path) else {
      return text
    }
    let own = RelativePath.folder(of: pack.text.name)
    let moved = RelativePath(from: folder, to: own, session.surroundings).path(path)
    guard moved != path else { return text }
    let written = SourcePrinter.text(
      of: Path(TextLiteral(moved), isQuoted: base.isQuoted, at: base.span))
    let bytes = text.utf8
    return String(decoding: bytes.prefix(base.span.lower), as: UTF8.self) + written
      + String(decoding: bytes.dropFirst(base.span.upper), as: UTF8.self)
  }
}
