import Diagnostics
import Rendering
import Rules
import Tables

@testable import Workspace

/// All that can be seen of a session: every table whole and with its types, every name, the
/// parameters, the scenarios. Two sessions that have the same are the same to whoever asks them.
struct Snapshot {
  private let parts: [(name: String, text: String)]

  /// What is asked of a session is asked of a branch of it, so that it notices nothing.
  init(_ session: Session) {
    let asked = Session(branching: session)
    asked.settings = Settings()
    asked.settings.form = .json
    let tables = asked.state.contents.tables.map(\.name) + asked.workbook.derivedNames
    let own = ["tables", "parameters", "choices", "scenarios", "conflicts", "rules"]
    parts =
      [("mark", asked.promptMark)]
      + (tables + own).map { ($0, Snapshot.shown("show `\($0)`", in: asked)) }
      + asked.variableNames.sorted().map { ("$\($0)", Snapshot.shown("show $\($0)", in: asked)) }
  }

  /// What a statement shows, or why it does not.
  static func shown(_ statement: String, in session: Session) -> String {
    var text = ""
    session.run(SourceText(name: "<prompt>", text: statement)) { outcome in
      for result in outcome.results {
        text += String(decoding: result.bytes(session.settings), as: UTF8.self)
      }
      for message in outcome.messages where message.severity == .error {
        text += "\(message.code): \(message.message.english)\n"
      }
      return true
    }
    return text
  }

  /// What of it differs from another, shortened to where it does.
  func differences(from other: Snapshot) -> [String] {
    let names = Set(parts.map(\.name)).symmetricDifference(other.parts.map(\.name)).sorted()
    return names.map { "only one has \($0)" }
      + parts.compactMap { name, text in
        guard let there = other.parts.first(where: { $0.name == name })?.text, there != text else {
          return nil
        }
        return "\(name): \(Snapshot.difference(text, there))"
      }
  }

  /// Where two texts part.
  static func difference(_ first: String, _ second: String) -> String {
    let (first, second) = (Array(first.utf8), Array(second.utf8))
    let same = zip(first, second).prefix { $0 == $1 }.count
    func tail(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, same - 60)...].prefix(160), as: UTF8.self)
    }
    return "…\(tail(first))… against …\(tail(second))…"
  }
}
