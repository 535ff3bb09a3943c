import ArgumentParser
import Diagnostics
import Workspace

/// The page of the manual, made from the help text and the list of statements.
struct Manual {
  /// The page as `man` reads it.
  var text: String {
    var lines = [
      ".TH FUNDSH 1 \"\" \"\(Product.name)\"", ".SH NAME",
      "fundsh \\- \(Manual.escaped(Fundsh.configuration.abstract))", ".SH SYNOPSIS", ".B fundsh",
      "[options] [scripts ...]", ".SH DESCRIPTION", Manual.escaped(Fundsh.configuration.discussion),
    ]
    lines += options
    lines += [".SH STATEMENTS", "Each has an English and a Chinese word; examples follow."]
    for entry in Handbook.statements {
      lines += [
        ".TP",
        ".B "
          + Manual.escaped(
            ([entry.word] + [entry.chinese].compactMap(\.self)).joined(separator: " · ")),
      ]
      lines.append(Manual.escaped(entry.meaning.english))
      lines += entry.examples.flatMap { [".br", "\\f(CR" + Manual.escaped($0) + "\\fR"] }
    }
    lines += Manual.ending
    return lines.joined(separator: "\n") + "\n"
  }

  /// The arguments and options, as the help text has them.
  private var options: [String] {
    var lines: [String] = []
    var isListed = false
    // So wide that nothing is broken.
    for line in Fundsh.helpMessage(columns: 10_000).split(separator: "\n") {
      if !line.hasPrefix(" ") {
        isListed = line == "ARGUMENTS:" || line == "OPTIONS:"
        if isListed { lines.append(".SH " + line.dropLast()) }
        continue
      }
      guard isListed else { continue }
      let entry = line.drop { $0 == " " }
      let end = entry.firstRange(of: "  ")?.lowerBound ?? entry.firstRange(of: "> ")?.upperBound
      let name = end.map { entry[..<$0] } ?? entry
      lines += [".TP", ".B " + Manual.escaped(String(name))]
      lines.append(Manual.escaped(String(entry.dropFirst(name.count).drop { $0 == " " })))
    }
    return lines
  }

  private static let ending = [
    ".SH EXIT STATUS", ".TP", "0", "every statement succeeded", ".TP", "1", "a statement failed",
    ".TP", "2", "the command line is wrong, or a script cannot be read", ".TP", "3",
    "an \\fBexpect\\fR did not hold, or \\fB\\-\\-verify\\fR found a difference", ".TP", "130",
    "interrupted", ".SH FILES", ".TP", "$XDG_CONFIG_HOME/fundsh/init.fund",
    "runs before the first prompt", ".TP", "$XDG_STATE_HOME/fundsh/history",
    "what was typed at the prompt", ".TP", "$XDG_STATE_HOME/fundsh/journals/",
    "sessions that live, and those that ended in a crash",
  ]

  /// A text that `man` takes as it stands.
  private static func escaped(_ text: String) -> String {
    let plain = text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "`": "\\(ga"
      default: String(character)
      }
    }.joined()
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
