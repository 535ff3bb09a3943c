import Diagnostics
import Language

extension Performance {
  /// A script names the bytes that it was written over; others would give other results.
  mutating func check(
    _ digest: any InputDigest, of path: String, against expected: String
  ) throws(Diagnostic) {
    let found = try digest.text()
    guard found != expected else { return }
    var changed = Diagnostic(
      code: "changed-input",
      Phrase("'\(path)' is not the one that this was written for", zh: "“\(path)”已不是当初的内容"),
      advice: [
        Phrase("it was \(expected)", zh: "当初的 SHA-256 为 \(expected)"),
        Phrase("it is  \(found)", zh: "现在的 SHA-256 为 \(found)"),
      ])
    if session.settings.acceptsChangedInputs {
      changed.severity = .warning
      session.changedDigests.append((expected, found))
      outcome.messages.append(changed.located(at: statement.span))
      return
    }
    changed.advice.append(
      Phrase(
        "if the change is meant: load the file again, or run the script with `--accept-changed-inputs`; "
          + "`save` writes the digest anew after that",
        zh: "若更改是有意的：重新载入该文件，或加 `--accept-changed-inputs` 运行脚本；此后 `保存` 写入新的摘要"))
    throw changed
  }
}
