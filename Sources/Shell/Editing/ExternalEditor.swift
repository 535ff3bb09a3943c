internal import Glibc

/// The editor that a person has chosen: `$VISUAL`, `$EDITOR`, else `vi`.
public enum ExternalEditor {
  /// What the editor leaves of a text, in NFC and without the last line break; nothing where it failed, which leaves the text as it was.
  public static func edit(_ text: String) -> String? {
    guard let name = file(holding: text) else { return nil }
    let isDone = run(on: name)
    let left = isDone ? contents(of: name) : nil
    // What was written there and cannot be read is not thrown away.
    if !isDone || left != nil { _ = unsafe unlink(name) }
    return left.map { PastedText(of: $0).text }
  }

  /// A new file for the person's eyes alone, in the folder for such files; nothing where it cannot be made.
  private static func file(holding text: String) -> String? {
    let folder = variable("TMPDIR") ?? "/tmp"
    var path = Array("\(folder)/fundsh-XXXXXX.fund".utf8CString)
    let file = unsafe mkstemps(&path, 5)
    guard file >= 0 else { return nil }
    // It is closed before the editor is there to inherit it.
    defer { close(file) }
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard SystemCall.write(Array((text + "\n").utf8), to: file) == 0 else {
      _ = unsafe unlink(name)
      return nil
    }
    return name
  }

  /// Runs the editor on a file and waits for it; whether it ended well.
  private static func run(on name: String) -> Bool {
    let command = variable("VISUAL") ?? variable("EDITOR") ?? "vi"
    let arguments: [String] = ["/bin/sh", "-c", "\(command) \"$1\"", "sh", name]
    var words = unsafe arguments.map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var process: pid_t = 0
    guard unsafe posix_spawn(&process, "/bin/sh", nil, nil, words, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// An editor may have put another file in the place of the one that it was given.
  private static func contents(of name: String) -> String? {
    let file = SystemCall.repeated { unsafe open(name, O_RDONLY | O_CLOEXEC) }
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard size >= 0 else { return nil }
    let (bytes, failure) = SystemCall.read(size, of: file, at: 0)
    return failure == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
