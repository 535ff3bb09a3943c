internal import CEditLine
internal import Glibc

/// libedit's editor, with its line as a value. All that touches C memory is here.
@safe
final class EditLine {
  /// What a command tells libedit to do next.
  enum Outcome {
    /// Nothing changed on the screen.
    case unchanged
    /// The line or the prompt changed: draw what differs.
    case changed
    /// Not possible here: beep.
    case refused

    /// libedit's number.
    var code: UInt8 {
      switch self {
      case .unchanged: UInt8(CC_NORM)
      case .changed: UInt8(CC_REFRESH)
      case .refused: UInt8(CC_ERROR)
      }
    }
  }

  /// The C object.
  private let handle: OpaquePointer
  /// The prompt's bytes; libedit reads them at each drawing and keeps no copy.
  private var promptBytes: UnsafeMutablePointer<CChar>?

  /// An editor on the terminal; nil if there is no memory for one. It draws only where it is wanted to: of rows with
  /// wide characters it loses count.
  init?(programName: String, draws: Bool) {
    guard let handle = unsafe ceditline_open(programName, draws ? 1 : 0) else { return nil }
    unsafe self.handle = unsafe handle
    unsafe ceditline_use_emacs_keys(handle)
    unsafe ceditline_set_prompt(handle) { editor in
      unsafe LineEditor.owner(of: editor)?.editLine.promptBytes
    }
    unsafe ceditline_set_source(handle) { editor, place in
      guard let owner = unsafe LineEditor.owner(of: editor), let place = unsafe place else {
        return -1
      }
      guard let character = owner.nextCharacter() else { return 0 }
      unsafe place.pointee = wchar_t(bitPattern: character.value)
      return 1
    }
    bindKeys()
  }

  deinit {
    unsafe el_end(handle)
    unsafe free(promptBytes)
  }

  /// Whom the callbacks belong to. It must outlive this object.
  func setOwner(_ owner: LineEditor) {
    unsafe ceditline_set_owner(handle, Unmanaged.passUnretained(owner).toOpaque())
  }

  /// Binds libedit's commands and our own to their keys.
  private func bindKeys() {
    for binding in EditingCommand.builtInKeys {
      for keys in binding.keys { _ = unsafe ceditline_bind(handle, keys, binding.command) }
    }
    let name = "fundsh-command"
    let help = "a command of the shell"
    let result = unsafe ceditline_add_command(handle, name, help) { editor, key in
      let command = EditingCommand(rawValue: UInt8(truncatingIfNeeded: key))
      guard let command, let owner = unsafe LineEditor.owner(of: editor) else {
        return Outcome.refused.code
      }
      return owner.run(command).code
    }
    guard result == 0 else { return }
    for command in EditingCommand.allCases {
      _ = unsafe ceditline_bind(handle, command.escaped, name)
      for keys in command.keys { _ = unsafe ceditline_bind_macro(handle, keys, command.escaped) }
    }
  }

  /// What the line is drawn behind.
  func setPrompt(_ prompt: String) {
    unsafe free(promptBytes)
    unsafe promptBytes = strdup(PromptText.visible(prompt))
  }

  /// The line and its cursor.
  var text: EditedText {
    get {
      guard let line = unsafe el_wline(handle)?.pointee, let start = unsafe line.buffer else {
        return EditedText("")
      }
      let count = unsafe line.lastchar - start
      let scalars = (0..<count).map { Self.scalar(unsafe start[$0]) }
      return EditedText(scalars: scalars, cursor: unsafe line.cursor - start)
    }
    set {
      let count = text.scalars.count
      if newValue.scalars.isEmpty {
        unsafe el_cursor(handle, Int32(count))
        unsafe el_deletestr(handle, Int32(count))
        return
      }
      let characters = newValue.scalars.map { wchar_t(bitPattern: $0.value) } + [0]
      unsafe el_wreplacestr(handle, characters)
      unsafe el_cursor(handle, -Int32(count + newValue.scalars.count))
      unsafe el_cursor(handle, Int32(newValue.cursor))
    }
  }

  /// Reads a line until Enter; nil if the reading ended otherwise. libedit would draw the prompt
  /// before it sets the terminal, and what is typed in between would be echoed twice.
  func read() -> String? {
    var count: Int32 = 0
    setEditingMode(true)
    guard let start = unsafe el_wgets(handle, &count), count > 0 else { return nil }
    let scalars = (0..<Int(count)).map { Self.scalar(unsafe start[$0]) }
    return EditedText(scalars: scalars, cursor: 0).text
  }

  /// Draws prompt and line anew, where it draws, from where the terminal's cursor stands, the start of a row.
  func redraw() {
    unsafe ceditline_redraw(handle)
  }

  /// Takes the terminal's new size.
  func resize() {
    unsafe el_resize(handle)
  }

  /// Puts the terminal into editing mode, or back into the one it had.
  func setEditingMode(_ isOn: Bool) {
    unsafe ceditline_set_editing_mode(handle, isOn ? 1 : 0)
  }

  private static func scalar(_ character: wchar_t) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}"
  }
}
