/// Something that a user should hear once about the prompt; none of it keeps it from working.
public enum EditingNote: Hashable, Sendable {
  /// The locale's character set is not UTF-8; the line is read as UTF-8 all the same.
  case localeIsNotUTF8(String)
  /// The C library has no UTF-8 locale at all: only ASCII can be typed.
  case noUTF8Locale
  /// The history cannot be kept, with the reason.
  case historyIsNotKept(String)

  /// The note in English.
  public var text: String {
    switch self {
    case .localeIsNotUTF8(let codeset):
      "note: the locale's character set is \(codeset); text is read and written as UTF-8"
    case .noUTF8Locale:
      "note: this system has no UTF-8 locale; only ASCII can be typed at the prompt"
    case .historyIsNotKept(let reason):
      "note: the history of this session is not kept: \(reason)"
    }
  }
}
