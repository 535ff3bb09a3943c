import Exact
import Language
public import Tables

extension Vector {
  /// In each row the cell of the first run whose cell is not blank, an error among them; blank where all
  /// are. A run is made only where a row needs it.
  public static func firstGiven(_ count: Int, of runs: [() -> Vector]) -> Vector {
    var selection = Selection(count)
    for make in runs where selection.open > 0 {
      let run = make()
      selection.take({ run }, where: run.given)
    }
    selection.takeRest(.blanks(count))
    return selection.vector
  }

  /// Whether each cell is something else than blank.
  private var given: Vector {
    switch tested(.blank) {
    case .truths(let lane): .truths(TruthKernels.negated(lane))
    case let run: run.mapped { .truth($0 == .truth(false)) }
    }
  }
}
