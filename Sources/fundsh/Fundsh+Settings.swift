import Exact
import Workspace

extension Fundsh {
  /// The language of what is said: the one that is asked for, else the locale's where that is heeded.
  var shownWording: Wording { wording ?? (safe ? .english : Host.wording) }

  /// How the command line wants results to be shown.
  var settings: Settings {
    var settings = Settings()
    settings.form = Settings.Form(rawValue: format.rawValue) ?? .table
    settings.wording = shownWording
    settings.isStrict = strict
    settings.width = Host.terminalWidth
    settings.isColoured = !noColor && Host.wantsColour
    settings.keepsGoing = keepGoing
    settings.acceptsChangedInputs = acceptChangedInputs
    settings.assignments = answers
    return settings
  }
}
