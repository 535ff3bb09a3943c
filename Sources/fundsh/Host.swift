import Diagnostics
import Exact
import Glibc
import Synchronization
import Workspace

/// What the machine says of itself: locale, terminal, files of the user.
enum Host {
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The language of the locale.
  static var wording: Wording {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return locale.hasPrefix("zh") ? .chinese : .english
  }

  /// The columns of the terminal; nothing where standard output is none.
  static var terminalWidth: Int? {
    guard isatty(1) == 1 else { return nil }
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  static var wantsColour: Bool {
    isatty(1) == 1 && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
  }

  /// The file that runs before the first prompt, where there is one.
  static func initScript() throws(Diagnostic) -> SourceText? {
    let base = variable("XDG_CONFIG_HOME") ?? variable("HOME").map { $0 + "/.config" }
    guard let path = base.map({ $0 + "/fundsh/init.fund" }) else { return nil }
    if unsafe access(path, F_OK) != 0, errno == ENOENT || errno == ENOTDIR { return nil }
    return try script(path)
  }

  /// Where the prompt keeps its history.
  static var historyPath: String {
    let base = variable("XDG_STATE_HOME") ?? variable("HOME").map { $0 + "/.local/state" }
    return (base ?? "/tmp") + "/fundsh/history"
  }

  /// The text of a script; `-` is standard input.
  static func script(_ path: String) throws(Diagnostic) -> SourceText {
    guard path == "-" else { return try HostSurroundings().text(of: path) }
    return try .decoding(try standardInput(atMost: SourceText.longest), name: "<input>")
  }

  /// All that standard input holds; it can be read only once, so it is kept. Throws where it is more than
  /// wanted.
  static func standardInput(atMost most: Int = .max) throws(Diagnostic) -> [UInt8] {
    let known = input.withLock { $0 }
    if let known { return known }
    let bytes = try readInput(atMost: most)
    input.withLock { $0 = bytes }
    return bytes
  }

  private static let input = Mutex<[UInt8]?>(nil)

  private static func readInput(atMost most: Int) throws(Diagnostic) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(0, &chunk, chunk.count)
      if count > 0 {
        all += chunk[..<count]
        if all.count > most { try SourceText.check(all.count, of: "<input>") }
      } else if count == 0 {
        return all
      } else if errno != EINTR {
        let reason = SystemFailure.phrase(errno)
        throw Diagnostic(
          code: "unreadable-file",
          Phrase(
            "the standard input cannot be read: \(reason.english)",
            zh: "标准输入无法读取：\(reason.chinese)"))
      }
    }
  }
}
