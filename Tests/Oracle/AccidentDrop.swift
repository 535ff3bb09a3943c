/// The drop of the accident rate (22(2)).
///
/// "accidents / employees ≤ (1 − assess.accident_drop) × accidents_before / employees_before",
/// compared exactly: "1/100 before and 1/125 now is a drop of exactly 20% and passes".
struct AccidentDrop {
  let test: Judgement
  /// "1 − (accidents / employees) / (accidents_before / employees_before); with 0 before, blank".
  let value: Fraction?

  /// In the order in which the formula names them.
  private static let inputs = ["accidents", "employees", "accidents_before", "employees_before"]

  init(outcomes: Outcomes, parameters: Parameters) {
    let cells = AccidentDrop.inputs.map { name in (name, outcomes.number(name).value) }
    let numbers = cells.compactMap(\.1)
    let missing = cells.filter { cell in cell.1 == nil }.map(\.0)
    let unknown = Judgement(.unknown, missing: missing)

    // No accident now is a rate of 0 for any staff, yet with the staff unknown the rate is unknown:
    // "nothing cleverer". "employees or employees_before 0 too, whatever assess.zero_base says".
    guard missing.isEmpty, numbers[1] != .zero, numbers[3] != .zero else {
      // With a number of accidents before of 0 and the choice `unknown` the criterion is unknown
      // for that alone; the inputs that are blank are named all the same.
      (test, value) = (unknown, nil)
      return
    }
    let (rate, rateBefore) = (numbers[0] / numbers[1], numbers[2] / numbers[3])
    value = rateBefore == .zero ? nil : .one - rate / rateBefore
    if rateBefore == .zero && parameters.zeroBase == .unknown {
      test = unknown
    } else {
      // With 0 before the right side is 0: 0 now passes and more fails, which is `maintain`.
      test = Judgement(rate <= (.one - parameters.accidentDrop) * rateBefore)
    }
  }
}
