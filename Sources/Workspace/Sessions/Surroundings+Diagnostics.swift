public import Diagnostics

extension Diagnostic {
  /// A file that is written where there is one, without `replace`.
  public static func exists(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "file-exists", Phrase("there is a file '\(path)' already", zh: "文件“\(path)”已存在"),
      advice: [
        Phrase(
          "`replace` at the end puts the new one in its place", zh: "在末尾加上 `覆盖`，即可取代原文件")
      ])
  }
}
