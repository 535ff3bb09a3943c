import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

extension Performance {
  /// `compare base, lean showing …`: the figures side by side, then what turned and why.
  mutating func perform(_ compare: Compare) throws(Diagnostic) {
    let names = try names(compare.scenarios)
    let metrics = try Metrics(compare.metrics, in: source)
    var builder = ScenarioBuilder(session)
    let sessions = names.map { session.branch(in: $0, &builder) }
    outcome.messages += builder.problems
    compared = sessions.map(\.state)
    var values: [[TypedValue]] = []
    for branch in sessions {
      try session.goOn(values.count, of: sessions.count)
      values.append(try metrics.values(in: branch))
    }
    show(
      ComparedScenarios(names: names, metrics: metrics.names, values: values).table, as: "compare",
      isWhole: true)
    let turned = try TurnedRows(sessions.map(\.workbook))
    let because = try Causes(session, names, turned.turned).phrases()
    show(
      turned.table(names, [Column(name: "because", chinese: "起因", phrases: because)]),
      as: "compare")
  }
}

/// The table `comparison`: a row for each figure, a column for each scenario, then the differences to
/// the first, then the same as a part of it.
struct ComparedScenarios {
  let names: [String]
  let metrics: [String]
  /// For each scenario what each figure comes to.
  let values: [[TypedValue]]

  var table: Table {
    let others = Array(names.indices.dropFirst())
    let own = names.indices.map { index in
      Column(name: names[index], mixed: values[index].map { ($0.value, $0.type) })
    }
    let differences = others.map { index in
      Column(
        name: "\(names[index]) - \(names[0])",
        mixed: metrics.indices.map { (difference(of: $0, in: index), values[0][$0].type) })
    }
    let shares = others.map { index in
      Column(
        name: "\(names[index]) / \(names[0]) - 1", type: .ratio,
        values: metrics.indices.map { share(of: $0, in: index) })
    }
    return Table(
      name: "comparison",
      columns: [Column(name: "metric", chinese: "指标", texts: metrics)] + own + differences + shares,
      keyColumns: [0])
  }

  /// By how much a figure is greater than in the first scenario; blank where that cannot be said.
  private func difference(of metric: Int, in scenario: Int) -> Value {
    guard let first = values[0][metric].value.number,
      let other = values[scenario][metric].value.number
    else { return .blank }
    do throws(ArithmeticError) { return .number(try other.subtracting(first)) } catch {
      return .error(CellError(error))
    }
  }

  /// The difference as a part of the first figure; blank where that is 0.
  private func share(of metric: Int, in scenario: Int) -> Value {
    guard let first = values[0][metric].value.number, !first.isZero,
      let difference = difference(of: metric, in: scenario).number
    else { return .blank }
    do throws(ArithmeticError) {
      return .number(try difference.divided(by: first.magnitude()))
    } catch {
      return .error(CellError(error))
    }
  }
}
