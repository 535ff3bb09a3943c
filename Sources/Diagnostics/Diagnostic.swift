/// What can be said about a text or a file: what was found, what was expected, how to go on.
///
/// Messages begin in lower case, have no full stop, and name what was found in quotes. They are
/// phrases, so that the form that draws them chooses the language.
/// Each room words its own diagnostics in files named `…+Diagnostics.swift`.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much it weighs.
  public var severity: Severity
  /// A stable name, such as `unknown-column`, under which the catalogue tells of it.
  public var code: String
  /// What is wrong, in one line.
  public var message: Phrase
  /// Where in the statement's text.
  public var span: SourceSpan?
  /// The text in which `span` lies; filled in by whoever knows it.
  public var source: SourceText?
  /// Where in a data file.
  public var place: FilePlace?
  /// A near name, or a word of the language, that was probably meant.
  public var suggestion: Phrase?
  /// How to go on, each in one line.
  public var advice: [Phrase]

  /// A diagnostic; only the code and the message are always there.
  public init(
    _ severity: Severity = .error, code: String, _ message: Phrase, at span: SourceSpan? = nil,
    place: FilePlace? = nil, suggestion: Phrase? = nil, advice: [Phrase] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.span = span
    self.place = place
    self.suggestion = suggestion
    self.advice = advice
  }

  /// A diagnostic that suggests a name, which is the same in both languages.
  public init(
    _ severity: Severity = .error, code: String, _ message: Phrase, at span: SourceSpan? = nil,
    place: FilePlace? = nil, suggestion: String?, advice: [Phrase] = []
  ) {
    self.init(
      severity, code: code, message, at: span, place: place,
      suggestion: suggestion.map(Phrase.init(same:)), advice: advice)
  }

  /// The same diagnostic about a text; a source that is known already stays.
  public func about(_ source: SourceText) -> Diagnostic {
    var copy = self
    if copy.source == nil { copy.source = source }
    return copy
  }

  /// The same diagnostic at a place, where none is known yet.
  public func located(at span: SourceSpan?) -> Diagnostic {
    var copy = self
    if copy.span == nil { copy.span = span }
    return copy
  }
}
