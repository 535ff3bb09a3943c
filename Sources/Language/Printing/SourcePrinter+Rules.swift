extension SourcePrinter {
  /// The text of a share of a room: `share claim within room by region, year order priority taking part`.
  public static func text(of share: DerivedColumnSyntax.Share) -> String {
    func list(_ expressions: [Expression]) -> String {
      expressions.map { text(of: $0) }.joined(separator: ", ")
    }
    return
      "share \(text(of: share.claim)) within \(text(of: share.room)) by \(list(share.grouping)) "
      + "order \(list(share.order)) taking \(share.taking.rawValue)"
  }
}
