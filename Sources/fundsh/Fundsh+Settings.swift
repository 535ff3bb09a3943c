import Exact
import Workspace

extension Fundsh {
  /// How the command line wants results to be shown.
  var settings: Settings {
    var settings = Settings()
    settings.form = Settings.Form(rawValue: format.rawValue) ?? .table
    settings.wording = wording ?? (safe ? .english : Host.wording)
    settings.isStrict = strict
    settings.width = Host.terminalWidth
    settings.isColoured = !noColor && Host.wantsColour
    settings.keepsGoing = keepGoing
    settings.acceptsChangedInputs = acceptChangedInputs
    settings.assignments = answers
    return settings
  }
}
