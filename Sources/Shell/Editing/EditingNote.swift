public import Exact

/// Something that a user should hear once about the prompt; none of it keeps it from working.
public enum EditingNote: Hashable, Sendable {
  /// The locale's character set is not UTF-8; the line is read as UTF-8 all the same.
  case localeIsNotUTF8(String)
  /// The C library has no UTF-8 locale at all: only ASCII can be typed.
  case noUTF8Locale
  /// The history cannot be kept, with the reason.
  case historyIsNotKept(String)

  /// The person's editor could not be run, or did not end well.
  case editorFailed

  /// The note in a language.
  public func text(in wording: Wording) -> String {
    switch (self, wording) {
    case (.localeIsNotUTF8(let codeset), .english):
      "note: the locale's character set is \(codeset); text is read and written as UTF-8"
    case (.localeIsNotUTF8(let codeset), .chinese):
      "提示：系统区域的字符集为 \(codeset)；文字一律按 UTF-8 读写"
    case (.noUTF8Locale, .english):
      "note: this system has no UTF-8 locale; only ASCII can be typed at the prompt"
    case (.noUTF8Locale, .chinese):
      "提示：本系统没有 UTF-8 区域设置；提示符下只能输入 ASCII 字符"
    case (.editorFailed, .english):
      "note: the editor did not end well, the text is as it was; $EDITOR names another one"
    case (.editorFailed, .chinese):
      "提示：编辑器未正常结束，文字保持原样；可用 $EDITOR 指定编辑器"
    case (.historyIsNotKept(let reason), .english):
      "note: the history of this session is not kept: \(reason)"
    case (.historyIsNotKept(let reason), .chinese):
      "提示：本次会话的历史未能保存：\(reason)"
    }
  }
}
