import Diagnostics
import Language
import Rules
import Tables

extension Performance {
  /// `verify session.fund`: the script is run beside the session, as anywhere: in English unless it
  /// says otherwise, and with nobody to ask.
  mutating func verify(_ path: Path) throws(Diagnostic) {
    let (file, source) = try script(at: path)
    if let remark = source.versionRemark { outcome.messages.append(remark) }
    var settings = Settings()
    settings.isStrict = session.settings.isStrict
    settings.keepsGoing = session.settings.keepsGoing
    settings.acceptsChangedInputs = session.settings.acceptsChangedInputs
    let verification = try Verification(
      RecordedScript(source.named(asInFolderOf: file)),
      in: Rehearsal(of: session.surroundings, in: RelativePath.folder(of: file)), settings,
      depth: session.depth + 1)
    let table = verification.table
    // The script was run under nothing of what is supposed here.
    compared = [SessionState(pack: try .shipped(named: Session.defaultRules))]
    let (messages, status) = verification.account(of: file)
    outcome.messages += messages
    outcome.status = status
    // Where nothing was compared, there are no differences, not even none.
    guard !verification.hasNothingToCompare, status != .failed else {
      return session.memory.forget(answer: table.name)
    }
    if verification.result == nil { keep(table) } else { show(table, as: "verify", isWhole: true) }
  }
}
