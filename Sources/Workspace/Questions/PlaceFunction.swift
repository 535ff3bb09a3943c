import Diagnostics
import Evaluation
import Exact
import Language

/// One figure, and how far it is above a target, as functions of what one place is set to: each point
/// is computed once. The target may move with the place, too.
final class PlaceFunction {
  /// What both come to at one point; nothing where they are not known, or no numbers.
  private struct Point {
    let figure: Number?
    let excess: Number?
  }

  /// What the figure is.
  let type: ValueType
  private let place: SettablePlace
  private let figures: PlaceFigures

  init(
    _ metric: Expression, target: Expression, of place: SettablePlace, _ performance: Performance
  ) throws(Diagnostic) {
    self.place = place
    figures = try PlaceFigures(
      Metrics([metric, target], in: performance.source), of: place,
      first: place.present ?? .number(.zero), performance)
    type = figures.present[0].type
  }

  /// Whether the place takes whole numbers alone.
  var isWhole: Bool { place.type.isWhole }

  /// What the figure comes to; nothing where it is not known, or no number.
  func value(at point: Number) throws(Diagnostic) -> Number? { try found(at: point).figure }

  /// How far the figure is above the target, below 0 where it is under it; nothing where one of them
  /// is not known.
  func excess(at point: Number) throws(Diagnostic) -> Number? { try found(at: point).excess }

  private func found(at point: Number) throws(Diagnostic) -> Point {
    let values = try figures.values(at: .number(point)).map(\.value.number)
    var excess: Number?
    if let figure = values[0], let target = values[1] {
      excess = (try? figure.subtracting(target))?.reduced
    }
    return Point(figure: values[0], excess: excess)
  }
}
