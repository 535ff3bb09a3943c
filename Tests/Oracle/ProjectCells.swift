/// The cells of a project that several rules read.
extension Record {
  var projectID: String { text("project_id").value ?? "" }

  var projectKind: Reading<String> {
    openChoice("kind", among: WordCells.projectKinds)
  }

  var mode: Reading<String> {
    choice("mode", among: WordCells.modes)
  }

  /// "面向: … blank counts as employer". An unreadable one stays unknown.
  var audience: Reading<String> {
    let cell = choice("audience", among: WordCells.audiences)
    return cell.isBlank ? .known("employer") : cell
  }

  static let fundableKinds: Set<String> = ["publicity", "training", "combined"]
}
