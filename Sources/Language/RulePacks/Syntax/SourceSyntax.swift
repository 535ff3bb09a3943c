/// `source note`: a text on which values and articles rest.
public struct SourceSyntax: Sendable {
  /// The name by which values and articles call it.
  public let name: Name
  /// What it is.
  public var wording = Wordings()
  /// `address "…"`: where it was found.
  public var address: String?
  /// `confidence read`: how well it is known.
  public var confidence: Confidence?
}

/// `source note` and `confidence seen` under what rests on a source.
public struct Provenance: Sendable {
  /// The source.
  public var source: Name?
  /// How well this is known, where that is not how well the source is.
  public var confidence: Confidence?

  /// Nothing said yet.
  public init() {}
}
