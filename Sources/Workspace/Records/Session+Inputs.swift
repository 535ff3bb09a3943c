import Diagnostics
import Rules
import Tables

/// A file that rows of a table were loaded from.
struct SessionInput {
  /// The path as it was given.
  let path: String
  /// The table that it became, or a part of it.
  let table: String
  /// How many rows it has.
  let rowCount: Int
  /// The SHA-256 of its bytes in lower-case hexadecimal.
  let digest: String
}

extension Session {
  /// The files of the loaded tables, in the order of loading. Throws where a file was changed since it
  /// was read, so that its digest cannot be told any more.
  func inputs() throws(Diagnostic) -> [SessionInput] {
    // One path may have held something else for another table.
    var digests: [[String?]: any InputDigest] = [:]
    for input in record.inputs {
      digests[[input.table, input.path]] = input.digest
    }
    var inputs: [SessionInput] = []
    for table in state.contents.tables {
      for file in table.files {
        guard let digest = digests[[table.name, file.path]] else { continue }
        inputs.append(
          SessionInput(
            path: file.path, table: table.name, rowCount: file.rowCount,
            digest: try digest.text()))
      }
    }
    return inputs
  }
}
