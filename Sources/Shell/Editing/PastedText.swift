import Exact

/// What a terminal sends between the marks of a bracketed paste, made fit for the line.
struct PastedText {
  /// Ends a paste.
  private static let endMark = Array("\u{1B}[201~".unicodeScalars)

  /// What arrived so far.
  private var scalars: [Unicode.Scalar] = []

  /// Nothing has arrived.
  init() {}

  /// A text that came another way, to be made fit as a paste is.
  init(of text: String) { scalars = Array(text.unicodeScalars) }

  /// Takes a scalar; true once the paste is at its end.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    scalars.append(scalar)
    guard scalar == "~", scalars.suffix(Self.endMark.count).elementsEqual(Self.endMark) else {
      return false
    }
    scalars.removeLast(Self.endMark.count)
    return true
  }

  /// The text in NFC: line ends as newlines, none at its end, no other control characters.
  var text: String {
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      if scalar == "\r" || (scalar == "\n" && previous != "\r") {
        kept.append("\n")
      } else if scalar == "\t" || scalar.properties.generalCategory != .control {
        kept.append(scalar)
      }
      previous = scalar
    }
    while kept.last == "\n" { kept.removeLast() }
    return String(Self.told(kept)).composed
  }

  /// With one line end for two, where all of them come in pairs: a terminal has made them of `\r\n`.
  private static func told(_ text: String.UnicodeScalarView) -> String.UnicodeScalarView {
    let runs = text.split { $0 != "\n" }
    guard !runs.isEmpty, runs.allSatisfy({ $0.count % 2 == 0 }) else { return text }
    var isSecond = false
    return text.filter { scalar in
      isSecond = scalar == "\n" && !isSecond
      return scalar != "\n" || isSecond
    }
  }
}
