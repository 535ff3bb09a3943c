import Diagnostics
import Exact
import Rendering
import SessionSupport
import Workspace

/// A session in a world in memory, in which everything that is shown and said is looked at.
struct PlayedSession {
  let surroundings: MemorySurroundings
  let session: Session

  /// How often a statement may ask whether it is to end, before it is.
  private static let patience = 400

  /// A session in a world of its own with files in it.
  init(files: [String: [UInt8]]) throws(BrokenPromise) {
    let surroundings = MemorySurroundings()
    do throws(Diagnostic) {
      for (path, bytes) in files { try surroundings.write(bytes, to: path, replacing: true) }
    } catch {
      throw BrokenPromise("no files: \(error)")
    }
    try self.init(in: surroundings)
  }

  /// A session in a world that there is.
  init(in surroundings: MemorySurroundings) throws(BrokenPromise) {
    self.surroundings = surroundings
    var settings = Settings()
    settings.width = 80
    do throws(Diagnostic) {
      session = try Session(surroundings, settings: settings)
    } catch {
      throw BrokenPromise("no session: \(error)")
    }
  }

  /// Carries out the statements of a text, whatever fails.
  func play(_ text: String) throws(BrokenPromise) {
    var broken: BrokenPromise?
    let session = session
    let surroundings = surroundings
    surroundings.interrupt(after: Self.patience)
    session.run(SourceText(name: "fuzz.fund", text: text)) { outcome in
      do throws(BrokenPromise) {
        for result in outcome.results {
          let shown = String(decoding: result.bytes(session.settings), as: UTF8.self)
          guard result.form ?? session.settings.form == .table else { continue }
          try BrokenPromise.ifSteering(shown, in: outcome.statement)
        }
        for message in outcome.messages { try BrokenPromise.ifUnfit(message) }
      } catch {
        broken = error
        return false
      }
      surroundings.interrupt(after: Self.patience)
      return true
    }
    if let broken { throw broken }
  }
}
