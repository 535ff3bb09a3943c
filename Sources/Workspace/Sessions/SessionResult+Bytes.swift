public import Rendering

extension SessionResult {
  /// The result in the form of the settings, with a line feed at the end of each line.
  public func bytes(_ settings: Settings, theme: Theme = .plain) -> [UInt8] {
    var bytes: [UInt8] = []
    let form = resultForm(settings, theme)
    switch content {
    case .table(let table): form.append(table, to: &bytes)
    case .scalar(let scalar): form.append(scalar, to: &bytes)
    case .outline(let outline): append(outline, form, settings, theme, to: &bytes)
    case .chart(let chart):
      guard (self.form ?? settings.form) == .table else { return [] }
      chartForm(settings, theme).append(chart, to: &bytes)
    case .drawn(let table, let charts):
      guard (self.form ?? settings.form) == .table else {
        form.append(table, to: &bytes)
        break
      }
      chartForm(settings, theme).append(charts, of: table, to: &bytes)
    case .text(let lines):
      guard (self.form ?? settings.form) != .json else {
        JSONForm(line: line, statement: statement).append(text: lines, to: &bytes)
        break
      }
      for line in lines { bytes += Array((line + "\n").utf8) }
    }
    // Two tables of Markdown without a blank line between them would be one.
    if (self.form ?? settings.form) == .markdown { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }

  /// An outline stands in its own form for readers and in JSON, and as rows everywhere else.
  private func append(
    _ outline: ShownOutline, _ form: any ResultForm, _ settings: Settings, _ theme: Theme,
    to bytes: inout [UInt8]
  ) {
    switch self.form ?? settings.form {
    case .table:
      OutlineForm(width: settings.width, wording: settings.wording, theme: theme)
        .append(outline, to: &bytes)
    case .json where !outline.isRowsForPrograms:
      JSONForm(line: line, statement: statement).append(outline, to: &bytes)
    case .json, .csv, .markdown: form.append(outline.rows, to: &bytes)
    }
  }

  private func chartForm(_ settings: Settings, _ theme: Theme) -> ChartForm {
    ChartForm(width: settings.width, wording: settings.wording, theme: theme)
  }

  private func resultForm(_ settings: Settings, _ theme: Theme) -> any ResultForm {
    switch form ?? settings.form {
    case .table:
      TableForm(
        width: settings.width, rowLimit: isWhole ? nil : settings.rowLimit,
        wording: settings.wording, theme: theme)
    case .csv: SeparatedForm(.comma)
    case .json: JSONForm(line: line, statement: statement)
    case .markdown: MarkdownForm(wording: settings.wording)
    }
  }
}
