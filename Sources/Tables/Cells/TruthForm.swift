/// The spellings of yes and no.
enum TruthForm {
  private static let yes: Set<String> = ["yes", "y", "true", "1", "是", "有", "√"]
  private static let no: Set<String> = ["no", "n", "false", "0", "否", "无", "×"]
  /// Those that mean nothing else, so that a column of an unknown kind may be taken for yes/no.
  private static let plain: Set<String> = [
    "yes", "true", "是", "有", "√", "no", "false", "否", "无", "×",
  ]

  /// What folded and trimmed scalars spell, or nothing.
  static func truth(in cell: ArraySlice<Unicode.Scalar>) -> Bool? {
    guard cell.count <= 5 else { return nil }
    let word = String(scalars: cell).lowercased()
    return yes.contains(word) ? true : no.contains(word) ? false : nil
  }

  static func isPlain(_ cell: ArraySlice<Unicode.Scalar>) -> Bool {
    cell.count <= 5 && plain.contains(String(scalars: cell).lowercased())
  }
}
