internal import CEditLine
internal import Glibc

/// The locale that libedit decodes and measures with. Without a UTF-8 one it drops every Chinese
/// character without a word, so the prompt sees to it that there is one.
enum TerminalLocale {
  /// Locales tried when the user's own is not UTF-8.
  private static let fallbacks = ["C.UTF-8", "C.utf8", "en_US.UTF-8"]

  /// Sets the character type of the process, and says what had to be put right.
  static func prepare() -> EditingNote? {
    let isKnown = unsafe setlocale(LC_CTYPE, "") != nil
    let codeset = currentCodeset
    guard codeset != "UTF-8" else { return nil }
    for name in fallbacks {
      if unsafe setlocale(LC_CTYPE, name) != nil, currentCodeset == "UTF-8" {
        return isKnown || !namesUTF8 ? .localeIsNotUTF8(codeset) : nil
      }
    }
    return .noUTF8Locale
  }

  /// The name of the character set in use.
  private static var currentCodeset: String {
    unsafe nl_langinfo(nl_item(CODESET)).map { unsafe String(cString: $0) } ?? ""
  }

  /// Whether the environment asks for UTF-8, in a locale that may not be installed here.
  private static var namesUTF8: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { continue }
      let text = unsafe String(cString: value).lowercased()
      return text.hasSuffix("utf-8") || text.hasSuffix("utf8")
    }
    return false
  }
}
