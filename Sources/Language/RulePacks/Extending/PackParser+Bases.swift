public import Diagnostics

/// Finds the text of a pack that another one extends: by what stands behind `extends`, and by the
/// name of the text in which that stands.
public typealias BaseReading =
  (_ base: String, _ extending: String) throws(Diagnostic) -> SourceText

extension PackParser {
  /// How many packs may rest on one another.
  private static let deepest = 8

  /// The pack that a text is, laid over what it extends; throws the first thing that is wrong with
  /// it, with its place in whichever text that is.
  public static func pack(
    in text: SourceText, extending read: BaseReading
  ) throws(Diagnostic) -> RulePackSyntax {
    var texts = [text]
    var source = text
    do throws(Diagnostic) {
      var layers = [try declarations(in: source)]
      while let base = layers.last?.base {
        guard texts.count < deepest else { throw .deepPack(base, atMost: deepest) }
        let next = try self.text(of: base, in: texts.last ?? text, read)
        guard !texts.contains(where: { $0.text == next.text }) else { throw .circularPack(base) }
        texts.append(next)
        source = source.followed(by: next)
        layers.append(try declarations(in: source))
      }
      var pack = RulePackSyntax(text)
      for layer in layers.reversed() { pack = try layer.laid(over: pack) }
      pack.source = source
      try pack.check()
      return pack
    } catch {
      throw error.about(source)
    }
  }

  private static func text(
    of base: Path, in text: SourceText, _ read: BaseReading
  ) throws(Diagnostic) -> SourceText {
    do throws(Diagnostic) {
      return try read(base.text.plain ?? "", text.name)
    } catch {
      throw error.located(at: base.span)
    }
  }
}
