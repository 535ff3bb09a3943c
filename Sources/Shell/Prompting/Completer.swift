import Exact
import Language
import Rendering
import Workspace

/// What Tab offers: what the parser would take where the cursor stands, by the names of the session.
struct Completer {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// What can be put before the cursor, a UTF-8 offset of the line.
  func completion(of line: String, at cursor: Int) -> Completion {
    let before = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let expectations = TextReading.expectations(behind: before)
    let starts = Set(expectations.map(\.start)).sorted()
    for start in starts {
      let fitting = offers(for: expectations.filter { $0.start == start }, behind: before, start)
      guard !fitting.isEmpty else { continue }
      let candidates = fitting.map { offer in
        let ends = fitting.count == 1 && offer.isWord
        return Completion.Candidate(
          offer.text + (ends ? " " : ""), detail: offer.meaning.text(in: wording))
      }
      return Completion(range: start..<cursor, candidates: candidates)
    }
    return Completion(range: (starts.last ?? cursor)..<cursor, candidates: [])
  }

  /// The rest of the first word that what is typed last begins, for a hint.
  func rest(of line: String) -> String? {
    let expectations = TextReading.expectations(behind: line)
    for start in Set(expectations.map(\.start)).sorted() where start < line.utf8.count {
      let typed = String(decoding: line.utf8.dropFirst(start), as: UTF8.self)
      let first = offers(
        for: expectations.filter { $0.start == start }, behind: line, start, effort: .glancing
      ).first { $0.text.hasPrefix(typed) }
      if let first { return String(first.text.dropFirst(typed.count)) }
    }
    return nil
  }

  private var wording: Wording { session.settings.wording }

  /// What fits what is typed, each once: what begins so, else what is found by its reading. Where nothing is
  /// typed yet, only the words of the session's language.
  private func offers(
    for expectations: [Expectation], behind text: String, _ start: Int,
    effort: OfferEffort = .thorough
  ) -> [Offer] {
    let typed = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
    var seen: Set<String> = []
    // A statement begins with its word, or with a name; not with `blank` or `not`.
    let isAtStart = expectations.contains { $0.form == .statement }
    let fitting = expectations.filter { !isAtStart || !$0.isKeyword }.flatMap {
      session.offers(for: $0, behind: text, typed: typed, effort: effort)
    }.filter { offer in
      (typed.isEmpty ? offer.wording ?? wording == wording : offer.begins(as: typed))
        && (offer.text != typed || offer.isWord) && seen.insert(offer.text).inserted
    }
    // Who reads Chinese types initials as others type words.
    let beginning = fitting.filter { $0.isSpelled(as: typed) }
    let others = fitting.filter { !$0.isSpelled(as: typed) }
    return wording == .chinese || beginning.isEmpty ? beginning + others : beginning
  }
}
