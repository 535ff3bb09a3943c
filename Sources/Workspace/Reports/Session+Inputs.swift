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
  /// The SHA-256 of its bytes in lower-case hexadecimal; nothing where it is not known.
  let digest: String?
}

extension Session {
  /// The files of the loaded tables, in the order of loading.
  func inputs() throws(Diagnostic) -> [SessionInput] {
    var inputs: [SessionInput] = []
    for table in state.contents.tables {
      for file in table.files {
        let digest = try digest(of: try surroundings.open(file.path))
        inputs.append(
          SessionInput(
            path: file.path, table: table.name, rowCount: file.rowCount, digest: digest))
      }
    }
    return inputs
  }

  /// The SHA-256 of bytes; nothing where nobody computes one.
  func digest(of bytes: any ByteSource) throws(Diagnostic) -> String? {
    let digest = try type(of: surroundings).digest(of: bytes)
    return digest.isEmpty ? nil : digest
  }
}
