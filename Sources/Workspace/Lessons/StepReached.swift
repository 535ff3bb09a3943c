import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Tables

/// What a statement came to in a lesson, for the checks of a step to look at.
struct StepReached {
  let course: CourseSyntax
  let session: Session
  /// The statement.
  let form: Statement.Form
  /// What it showed.
  let results: [SessionResult]
  /// The files that it wrote.
  let written: [String]

  private var environment: SessionEnvironment { SessionEnvironment(session: session) }

  /// Whether a check holds; what cannot be computed yet does not.
  func meets(_ check: CheckSyntax) -> Bool {
    switch check.form {
    case .state(let condition): return value(of: condition)?.value == .truth(true)
    case .value(let wanted):
      guard let value = value(of: wanted), value.value.isKnown else { return false }
      return shows(value.value, in: StepReached.column(of: wanted))
    case .text(let text): return results.contains { $0.tells(text, session.settings) }
    case .file(let ending): return written.contains { $0.hasSuffix(ending) }
    case .answer(let answer): return isAnswered(answer)
    }
  }

  /// The value of an expression of the course; nothing where it cannot be computed.
  func value(of expression: Expression) -> TypedValue? { try? self.evaluated(expression) }

  /// The same; throws why it cannot be computed.
  func evaluated(_ expression: Expression) throws(Diagnostic) -> TypedValue {
    do throws(Diagnostic) {
      let bound = try Binder(environment).bind(expression)
      return TypedValue(Evaluator().value(bound.node), bound.type)
    } catch {
      throw error.about(course.source)
    }
  }

  /// The answer that was given, also a value without the word; nothing where the statement is none.
  var answer: Answer? {
    switch form {
    case .answer(let answer): answer
    case .show(let show) where show.isBare && show.items.count == 1: bareAnswer(show.items[0])
    default: nil
    }
  }

  /// A line that is a value is an answer where one is asked for; the name of a table is a table.
  private func bareAnswer(_ value: Expression) -> Answer? {
    guard case .scalar = results.first?.content else { return nil }
    return .value(value)
  }

  /// The value that was answered.
  private var answeredValue: Value? {
    guard case .value(let expression) = answer else { return nil }
    return value(of: expression)?.value
  }

  /// Whether a value that was typed is the one that is meant: a share that does not end, to its percent and
  /// two decimals; so many days, as a number.
  private static func isSame(_ wanted: Value, _ given: Value?) -> Bool {
    if wanted == given || wanted.spelling == given?.spelling { return true }
    switch (wanted, given) {
    case (.number(let wanted), .number(let given)):
      let near = try? wanted.rounded(decimals: 4, rule: .halfUp)
      let exact = try? wanted.rounded(decimals: 6, rule: .halfUp)
      return exact != wanted && near == given
    case (.number(let wanted), .period(.days(let days))): return wanted == Number(days)
    default: return false
    }
  }

  private func isAnswered(_ wanted: Answer) -> Bool {
    switch (wanted, answer) {
    case (.verdict(let wanted, let criteria), .verdict(let given, let named)):
      guard wanted == given else { return false }
      return criteria.isEmpty || Set(criteria.map(\.folded)) == Set(named.map(\.folded))
    case (.value(let wanted), .some(.value)):
      return value(of: wanted).map { StepReached.isSame($0.value, answeredValue) } ?? false
    default: return false
    }
  }

  /// Whether a value was shown, or answered: in the column of that name where a table has it.
  private func shows(_ value: Value, in column: String?) -> Bool {
    if let answeredValue, StepReached.isSame(value, answeredValue) { return true }
    return results.contains { result in
      if case .scalar(let scalar) = result.content {
        return StepReached.isSame(value, scalar.value)
      }
      return result.shows(value, in: column, session.settings)
    }
  }

  /// The column whose value an expression is.
  private static func column(of expression: Expression) -> String? {
    switch expression.form {
    case .cell(let cell): cell.column?.folded
    case .member(_, let column): column.folded
    default: nil
    }
  }
}

extension SessionResult {
  /// Whether a value stands in it.
  fileprivate func shows(_ value: Value, in column: String?, _ settings: Settings) -> Bool {
    switch content {
    case .scalar(let scalar): scalar.value == value
    case .outline(let outline): outline.root.shows(value, in: column)
    case .table(let table), .drawn(let table, _):
      table.shows(value, in: column, among: columns(shownOf: table, settings))
    case .chart, .text: false
    }
  }

  /// The columns that found room on the terminal.
  private func columns(shownOf table: ShownTable, _ settings: Settings) -> [Int] {
    guard (form ?? settings.form) == .table else { return Array(table.columns.indices) }
    return TableForm(width: settings.width, rowLimit: settings.rowLimit, wording: settings.wording)
      .columns(shownOf: table)
  }

  /// Whether a text stands in it, as it is shown.
  fileprivate func tells(_ text: String, _ settings: Settings) -> Bool {
    var settings = settings
    (settings.width, settings.rowLimit, settings.form) = (nil, nil, .table)
    return String(decoding: bytes(settings), as: UTF8.self).contains(text)
  }
}

extension ShownOutline.Entry {
  /// Whether a value is that of the entry, or of one below it that is called so; one that speaks for itself
  /// of any.
  fileprivate func shows(_ value: Value, in name: String?) -> Bool {
    self.value == value || entries.contains { $0.holds(value, in: name) }
  }

  private func holds(_ value: Value, in column: String?) -> Bool {
    let isCalledSo = column.map { name.english.lowercased().contains($0) } ?? false
    return self.value == value && (isCalledSo || value.speaksForItself)
      || entries.contains { $0.holds(value, in: column) }
  }
}

extension ShownTable {
  /// Lessons are small; what is longer is not looked through to its end.
  private static let mostRows = 10_000

  /// Whether a value stands in a column that is called so, or made of one that is; where there is none, or
  /// no name, a value that speaks for itself in any; among those that can be seen.
  fileprivate func shows(_ value: Value, in name: String?, among seen: [Int]) -> Bool {
    let named = seen.filter { index in
      name.map { columns[index].name.lowercased().contains($0) } ?? true
    }
    guard !named.isEmpty || value.speaksForItself else { return false }
    return (named.isEmpty ? seen : named).contains { column in
      totals?[column] == value
        || (0..<min(rowCount, ShownTable.mostRows)).contains { cell($0, column) == value }
    }
  }
}

extension Value {
  /// Whether it is a number that does not stand everywhere.
  fileprivate var speaksForItself: Bool {
    guard case .number(let number) = self else { return false }
    return number != Number(0) && number != Number(1)
  }
}
