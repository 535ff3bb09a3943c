/// All errors and warnings by number and name, as the texts beside this file tell of them.
///
/// Nothing is read before the first question, and of the numbers alone no more than the headings.
public enum DiagnosticCatalogue {
  /// The texts, one for each hundred numbers.
  private static let texts: [CatalogueText] = [
    PackageResources.F01_reading_diagnostics, PackageResources.F02_names_diagnostics,
    PackageResources.F03_expressions_diagnostics, PackageResources.F04_files_diagnostics,
    PackageResources.F05_edits_diagnostics, PackageResources.F06_questions_diagnostics,
    PackageResources.F07_rules_diagnostics, PackageResources.F08_sessions_diagnostics,
    PackageResources.F09_command_line_diagnostics,
    PackageResources.F10_learning_diagnostics,
  ].map { CatalogueText(String(decoding: $0, as: UTF8.self)) }

  /// The entries, by their numbers.
  public static let entries: [CatalogueEntry] = texts.flatMap(\.entries)

  private static let numbers = Dictionary(
    texts.flatMap(\.headings).map { ($0.name, $0.number) }, uniquingKeysWith: { first, _ in first })

  /// The number of the diagnostics of a name: `F0203` of `unknown-column`.
  public static func number(of name: String) -> String? { numbers[name] }

  /// The entry that goes by a number or a name, the case folded.
  public static func entry(called word: String) -> CatalogueEntry? {
    let folded = word.lowercased()
    return entries.first { $0.number.lowercased() == folded || $0.name == folded }
  }
}
