import Rules

extension WorkbookContents {
  /// The same under another pack: a value that was set stays where the pack has a parameter that
  /// takes it.
  func under(_ pack: RulePack) -> WorkbookContents {
    var contents = self
    contents.pack = pack
    contents.parameters = parameters.filter { name, value in
      pack.parameter(named: name)?.accepts(value) ?? false
    }
    return contents
  }
}
