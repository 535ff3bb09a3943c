import Diagnostics
import Exact
import Rendering
import Workspace

/// Does for a grid what its keys ask of the session. What changes something is a statement like any
/// that is typed.
struct GridDesk {
  private let session: Session
  /// Has a statement kept before it is shown.
  private let keep: (Outcome) -> Outcome
  private let theme: Theme
  /// What was carried out, in order.
  private(set) var outcomes: [Outcome] = []

  /// How many steps the session had before.
  private let firstStep: Int

  init(_ session: Session, theme: Theme, keep: @escaping (Outcome) -> Outcome) {
    (self.session, self.theme, self.keep) = (session, theme, keep)
    firstStep = session.stepCount
  }

  private var wording: Wording { session.settings.wording }

  /// A grid on a view.
  func grid(on view: OpenView) throws(Diagnostic) -> Grid {
    var grid = Grid(view, rows: try session.rows(of: view), wording: wording)
    grid.scenario = session.scenarioName
    return grid
  }

  /// Finds what all rows come to, for which everything may have to be judged first.
  func judge(_ grid: inout Grid) {
    do throws(Diagnostic) {
      grid.standing = try session.standing().joined(by: Phrase(same: " · ")).text(in: wording)
    } catch {
      grid.standing = GridWords.notJudged.text(in: wording)
    }
  }

  /// Carries a wish out. What only the terminal can do is left.
  mutating func carryOut(_ wish: GridWish, on grid: inout Grid) {
    switch wish {
    case .look(let view): look(view, &grid)
    case .edit: edit(&grid)
    case .set(let statement): set(statement, &grid)
    case .undo: undo(&grid)
    case .redo: say(run("redo"), &grid)
    case .explain: explain(&grid)
    case .find(let key): grid.go(to: grid.rows.row(near: key), key)
    case .leave, .suspend, .redraw: break
    }
  }

  /// Shows a view under a filter; what is no condition is a text that cells hold.
  private func look(_ view: OpenView, _ grid: inout Grid) {
    do throws(Diagnostic) { try show(view, &grid) } catch {
      guard case .condition(let text) = view.filter, view.filter != grid.view?.filter,
        error.code != "interrupted"
      else {
        return grid.message = self.text(of: error)
      }
      var plain = view
      plain.filter = .text(text)
      let noCondition = error
      do throws(Diagnostic) { try show(plain, &grid) } catch {
        return grid.message = self.text(of: error)
      }
      guard grid.rows.table.rowCount == 0 else { return }
      grid.message = GridWords.noCell(text, noCondition.message).text(in: wording)
    }
  }

  private func show(_ view: OpenView, _ grid: inout Grid) throws(Diagnostic) {
    let rows = try session.rows(of: view)
    grid.view = view
    grid.take(rows)
    if let message = rows.messages.first { grid.message = text(of: message) }
  }

  /// Opens the line in which the cursor's cell is edited.
  private func edit(_ grid: inout Grid) {
    atCell(of: &grid) { (reference, grid) throws(Diagnostic) in
      try session.checkSettable(reference)
      let (row, column) = (grid.place.row, grid.place.column)
      let type = grid.type(row, column)
      let value = grid.rows.table.cell(row, column)
      grid.input = GridInput(
        .cell(reference: reference, type: type), CellText.typed(value, as: type, in: wording))
    }
  }

  /// Does something with the cursor's cell by what it is called; what cannot be done is said.
  private func atCell(
    of grid: inout Grid, _ body: (_ reference: String, inout Grid) throws(Diagnostic) -> Void
  ) {
    guard grid.place.row < grid.rows.table.rowCount else { return }
    guard let reference = grid.rows.reference(to: grid.place.row, grid.place.column) else {
      return grid.message = GridWords.noReference.text(in: wording)
    }
    do throws(Diagnostic) { try body(reference, &grid) } catch {
      grid.message = text(of: error)
    }
  }

  private mutating func set(_ statement: String, _ grid: inout Grid) {
    guard CellText.isOneStatement(statement) else {
      return grid.message = GridWords.onlyInPlace.text(in: wording)
    }
    let outcome = run(statement)
    if outcome.status == .succeeded { grid.input = nil }
    say(outcome, &grid)
  }

  /// Takes a step back that was made here; earlier ones belong to the prompt.
  private mutating func undo(_ grid: inout Grid) {
    guard session.stepCount > firstStep else {
      return grid.message = GridWords.undoneTooFar.text(in: wording)
    }
    say(run("undo"), &grid)
  }

  private func explain(_ grid: inout Grid) {
    atCell(of: &grid) { (reference, grid) throws(Diagnostic) in
      guard let reason = try session.explanation(of: reference) else { return }
      grid.page = TextPage(reason, session.settings, theme: theme)
    }
  }

  /// Has the session carry out a statement as one that was typed.
  private mutating func run(_ statement: String) -> Outcome {
    var received: [Outcome] = []
    session.run(SourceText(name: "<prompt>", text: statement)) { [keep] outcome in
      received.append(keep(outcome))
      return true
    }
    outcomes += received
    return received.last ?? Outcome()
  }

  /// Shows the rows as they are now, and what a statement said.
  private func say(_ outcome: Outcome, _ grid: inout Grid) {
    var lost: String?
    if outcome.status == .succeeded, let view = grid.view {
      do throws(Diagnostic) {
        lost = grid.take(try session.rows(of: view, canStop: false))
      } catch {
        return grid.message = text(of: error)
      }
      judge(&grid)
    }
    let gone = lost.map { GridWords.gone($0).text(in: wording) }
    grid.message = ([gone].compactMap(\.self) + outcome.messages.map(text)).joined(separator: " · ")
  }

  /// A diagnostic in one line.
  private func text(of diagnostic: Diagnostic) -> String {
    ([diagnostic.message] + diagnostic.remedies).joined(by: .semicolon).text(in: wording)
  }
}
