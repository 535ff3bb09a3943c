public import Diagnostics
public import Tables

/// What can be wrong with the name of a table.
extension Diagnostic {
  /// A second file under the name of the first.
  public static func nameTaken(by table: Table) -> Diagnostic {
    let files = Phrase.list(table.files.map(\.path))
    let origin =
      table.files.isEmpty ? nil : Phrase(", from \(files.english)", zh: "，来自 \(files.chinese)")
    return Diagnostic(
      code: "name-taken",
      Phrase(
        "there is a table '\(table.name)' already\(origin?.english ?? "")",
        zh: "已有名为“\(table.name)”的表\(origin?.chinese ?? "")"))
  }

  /// A table that would be called `caps`.
  public static func nameReserved(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "name-reserved",
      Phrase(
        "'\(name)' names something else: a kind, a derived table, parameters or the last result",
        zh: "“\(name)”已另有所指：类型、派生表、参数或上次结果"))
  }

  /// `projects.csv`, in which a column of projects is missing.
  public static func lacking(_ miss: LoadReport.NearMiss, _ path: String) -> Diagnostic {
    let lacking = miss.lacking
    return Diagnostic(
      code: "missing-column",
      Phrase(
        "'\(path)' lacks \(lacking.english) to be of kind \(miss.kind.name)",
        zh: "“\(path)”缺少 \(lacking.chinese)，不能作为 \(miss.kind.name)"),
      advice: [
        miss.advice,
        Phrase("`as NAME` loads it as a free table", zh: "`命名 名称` 把它载入为自由表"),
      ])
  }
}
