internal import Glibc

/// What gives the terminal back: a handler has no other way to find it.
private nonisolated(unsafe) var handlerFarewell: (text: StaticString, modes: termios?) = ("", nil)

/// The screen while the session works and nobody reads keys: what ends the program then does so at
/// once, and gives the terminal back first.
enum BusyScreen {
  private static let ending = [SIGTERM, SIGHUP]

  /// Does something; what is written to the terminal and how it was before are for the end.
  static func during(_ work: () -> Void, _ text: StaticString, _ modes: termios?) {
    unsafe handlerFarewell = (text, modes)
    let before = ending.map { signal in
      var old = sigaction()
      var new = leaving
      unsafe sigaction(signal, &new, &old)
      return old
    }
    work()
    for (signal, action) in zip(ending, before) {
      var action = action
      unsafe sigaction(signal, &action, nil)
    }
  }

  /// Leaves the screen; the signal then does what it does where nothing catches it.
  private static var leaving: sigaction {
    var action = sigaction()
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    unsafe action.__sigaction_handler.sa_handler = { number in
      let text = unsafe handlerFarewell.text
      _ = unsafe write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount)
      if var modes = unsafe handlerFarewell.modes {
        unsafe tcsetattr(STDIN_FILENO, TCSANOW, &modes)
      }
      raise(number)
    }
    return action
  }
}
