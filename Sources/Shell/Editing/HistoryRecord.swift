/// One statement of the history file: a line of JSON.
public struct HistoryRecord: Hashable, Sendable {
  /// The statement as it was typed; it may have several lines.
  public var text: String
  /// The exit status that it would have had as a script: 0 if it succeeded.
  public var status: Int
  /// When it was entered, in seconds since 1970.
  public var time: Int

  /// A statement with its outcome and time.
  public init(text: String, status: Int, time: Int) {
    self.text = text
    self.status = status
    self.time = time
  }

  /// The record as a line of JSON, without the newline.
  var json: String {
    "{\"text\": \(Self.quoted(text)), \"status\": \(status), \"time\": \(time)}"
  }

  /// A text as a JSON string.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
