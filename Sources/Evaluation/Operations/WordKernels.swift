import Exact
import Language
import Tables

/// Whole loops over runs of words: each word is looked at once, and each cell finds its word's answer.
enum WordKernels {
  /// What an operation makes of words and one value, in this order or the other.
  static func apply(
    _ operation: BinaryOperator, _ lane: WordLane, _ value: Value, isSwapped: Bool
  ) -> TruthLane? {
    func result(_ word: Value) -> Value {
      isSwapped
        ? Calculation.apply(operation, value, word) : Calculation.apply(operation, word, value)
    }
    var answers: [UInt8] = []
    for word in lane.words {
      switch result(.text(word)) {
      case .truth(let truth): answers.append(truth ? TruthLane.yes : TruthLane.no)
      case .blank: answers.append(TruthLane.blank)
      default: return nil
      }
    }
    var marks = [UInt8](repeating: TruthLane.odd, count: lane.count)
    let (cells, known) = (lane.cells.span, answers.span)
    var output = marks.mutableSpan
    for index in 0..<output.count {
      let cell = Int(cells[index])
      if cell < known.count {
        output[index] = known[cell]
      } else if cells[index] == WordLane.blank {
        output[index] = TruthLane.blank
      }
    }
    var truths = TruthLane(marks)
    if !lane.odd.isEmpty { truths.settle { result(lane[$0]) } }
    return truths
  }
}
