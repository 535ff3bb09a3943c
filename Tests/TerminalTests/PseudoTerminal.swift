internal import Glibc
internal import ScreenReading

/// A terminal, and a program that believes in it: what is typed goes in, what the program draws
/// comes out as it was sent, as plain text, and on a screen.
final class PseudoTerminal {
  /// The terminal's own side.
  private let descriptor: Int32
  /// The program.
  private let process: pid_t
  /// How the program ended, once it has.
  private var status: Int32?
  /// Whether the terminal is still there.
  private var isOpen = true
  /// All that the program has drawn.
  private(set) var output: [UInt8] = []
  /// The same as plain text.
  private var plain = PlainText()
  /// The same on a screen.
  private(set) var screen: Screen
  /// How much of the plain text earlier waits have passed.
  private var passed = 0

  /// How long a wait takes at most; long, because tests share a busy machine.
  private static let patience = 60_000

  /// TIOCSPTLCK and TIOCGPTN: what unlockpt and ptsname ask the kernel, which the C library's
  /// module leaves out.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// Starts a program as the leader of a session on a new terminal.
  init(
    program: String, arguments: [String], environment: [String: String], columns: Int,
    rows: Int = 24
  ) throws {
    screen = Screen(columns: columns, rows: rows)
    descriptor = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard descriptor >= 0, unsafe ioctl(descriptor, Self.setLock, &lock) == 0,
      unsafe ioctl(descriptor, Self.getNumber, &number) == 0
    else { throw TerminalFailure.system("/dev/ptmx", errno) }
    let terminal = "/dev/pts/\(number)"
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    process = try Self.spawn(
      program, [program] + arguments, environment.map { "\($0)=\($1)" },
      on: terminal)
  }

  deinit {
    if isOpen { close(descriptor) }
    guard status == nil else { return }
    Glibc.kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Starts a program in a new session; the terminal that its leader opens becomes the session's.
  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String], on terminal: String
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    let flags = newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    var all = sigset_t()
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var texts = unsafe (arguments + [""] + environment).map { unsafe strdup($0) }
    unsafe free(texts[arguments.count])
    unsafe texts[arguments.count] = nil
    unsafe texts.append(nil)
    defer {
      for index in unsafe texts.indices { unsafe free(texts[index]) }
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    var process: pid_t = 0
    let code: Int32 = unsafe texts.withUnsafeMutableBufferPointer { texts in
      let start = texts.baseAddress
      let rest = unsafe start.map { unsafe $0 + arguments.count + 1 }
      guard let start = unsafe start, let rest = unsafe rest else { return EINVAL }
      return unsafe posix_spawn(&process, program, &actions, &attributes, start, rest)
    }
    guard code == 0 else { throw TerminalFailure.system("posix_spawn \(program)", code) }
    return process
  }

  /// POSIX_SPAWN_SETSID, which the C library keeps for GNU programs.
  private static let newSession: Int32 = 0x80

  /// Types, key by key as a terminal sends it.
  func type(_ keys: String...) throws {
    let bytes = Array(keys.joined().utf8)
    let count = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw TerminalFailure.system("write", errno) }
  }

  /// Waits until a text appears after what earlier waits have passed. Escapes are left out of
  /// what is looked at.
  func wait(for text: String) throws {
    let wanted = Array(text.utf8)
    while true {
      if let end = position(after: wanted) {
        passed = end
        return
      }
      guard receive(within: Self.patience) else {
        throw TerminalFailure.missing(text, output: String(decoding: output, as: UTF8.self))
      }
    }
  }

  /// Waits until a text appears, and types keys again where it does not: Ctrl-C takes away what was typed
  /// and not yet read, and comes to nothing where the program is just about to read.
  func wait(for text: String, typing keys: String) throws {
    let wanted = Array(text.utf8)
    for _ in 0..<(Self.patience / 1000) {
      try type(keys)
      while position(after: wanted) == nil, receive(within: 1000) {}
      if let end = position(after: wanted) {
        passed = end
        return
      }
    }
    throw TerminalFailure.missing(text, output: String(decoding: output, as: UTF8.self))
  }

  /// Waits until a line of just this text is printed, and then for the next prompt.
  func waitForResult(_ text: String) throws {
    try wait(for: "\n\(text)\r\n")
    try wait(for: ShellUnderTest.prompt)
  }

  /// Waits until the screen is as wanted, and fails with its picture.
  func waitForScreen(_ wanted: String, _ isAsWanted: (Screen) -> Bool) throws {
    while !isAsWanted(screen) {
      guard receive(within: Self.patience) else {
        throw TerminalFailure.otherScreen(wanted: wanted, picture: screen.picture)
      }
    }
  }

  /// Gives the terminal another size, of which the program is told.
  func resize(columns: Int, rows: Int = 24) {
    screen.resize(columns: columns, rows: rows)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// Asks the program to end.
  func terminate() {
    Glibc.kill(process, SIGTERM)
  }

  /// Stops the program where it stands, and lets it go on.
  func stopAndContinue() {
    Glibc.kill(process, SIGSTOP)
    var status: Int32 = 0
    unsafe waitpid(process, &status, WUNTRACED)
    Glibc.kill(process, SIGCONT)
  }

  /// Ends the program without a word, wherever it stands.
  func kill() {
    Glibc.kill(process, SIGKILL)
    while receive(within: Self.patience) {}
  }

  /// Takes away the terminal, as a connection that breaks does.
  func hangUp() { Glibc.kill(process, SIGHUP) }

  /// Closes the terminal, as a window that is closed does, and waits for the program's end.
  func closeTerminal() {
    close(descriptor)
    isOpen = false
    var status: Int32 = 0
    for _ in 0..<(Self.patience / 10) {
      if unsafe waitpid(process, &status, WNOHANG) == process {
        self.status = status
        return
      }
      usleep(10_000)
    }
  }

  /// All that was drawn, as plain text.
  var text: String { String(decoding: plain.bytes, as: UTF8.self) }

  /// Waits for the program's end and gives its exit status, 128 and more for a signal.
  func waitForEnd() throws -> Int32 {
    while receive(within: Self.patience) {}
    var status: Int32 = 0
    for _ in 0..<(Self.patience / 10) {
      if unsafe waitpid(process, &status, WNOHANG) == process {
        self.status = status
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
      }
      usleep(10_000)
    }
    throw TerminalFailure.stillRunning(output: String(decoding: output, as: UTF8.self))
  }

  /// Whether the terminal gathers lines and echoes them, as it does for a program that has not
  /// asked for anything else.
  var isInLineMode: Bool {
    var modes = termios()
    guard unsafe tcgetattr(descriptor, &modes) == 0 else { return false }
    let flags = tcflag_t(ICANON | ECHO | ISIG)
    return modes.c_lflag & flags == flags
  }

  /// How often a text was drawn, escapes and all.
  func count(of text: String) -> Int {
    String(decoding: output, as: UTF8.self).split(separator: text, omittingEmptySubsequences: false)
      .count - 1
  }

  /// Whether one text was drawn last behind all of another.
  func drewLast(_ text: String, after other: String) -> Bool {
    let behind = String(decoding: output, as: UTF8.self)
      .split(separator: other, omittingEmptySubsequences: false).last
    return behind.map { $0.split(separator: text, omittingEmptySubsequences: false).count > 1 }
      ?? false
  }

  /// Takes what the program draws next; false if there is nothing in time or no program.
  private func receive(within milliseconds: Int) -> Bool {
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&waited, 1, Int32(milliseconds)) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    guard count > 0 else { return false }
    output += bytes.prefix(count)
    screen.take(bytes.prefix(count))
    for byte in bytes.prefix(count) { plain.take(byte) }
    return true
  }

  /// Where a text ends that begins at or after what was passed.
  private func position(after wanted: [UInt8]) -> Int? {
    let text = plain.bytes
    guard text.count - passed >= wanted.count else { return nil }
    return (passed...(text.count - wanted.count)).first {
      text[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }.map { $0 + wanted.count }
  }
}
