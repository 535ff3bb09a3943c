import Diagnostics
import SessionSupport
import Workspace

/// Text as the statements of a session over a small workbook: whatever they are, it is saved as a script
/// that saves as the same.
enum PlaySession: FuzzTarget {
  static let name = "session"

  static func feed(_ bytes: [UInt8]) throws(BrokenPromise) {
    let session = try PlayedSession(files: SmallWorkbook.files)
    try session.play(SmallWorkbook.loads + String(decoding: bytes, as: UTF8.self))
    try session.play("tables; history; scenarios; " + save)
    let world = session.surroundings
    // A script over files that were written anew in the meantime comes to something else, and says so.
    guard let saved = world.text(at: "saved.fund"), !world.hasRewrittenFiles else { return }
    let again = try PlayedSession(in: world)
    try again.play(saved)
    try again.play(save)
    let resaved = world.text(at: "saved.fund") ?? "nothing"
    guard statements(of: resaved) == statements(of: saved) else {
      throw BrokenPromise("saved again it is another script:\n\(saved)\n---\n\(resaved)")
    }
  }

  /// The lines of a script without comments: what wrote a file stands in one, and is not carried out again.
  private static func statements(of script: String) -> [Substring] {
    script.split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  private static let save = "quit lesson; scenario base; save saved.fund replace"
}
