import Diagnostics
import Exact

extension SourcePrinter {
  mutating func write(_ derive: Derive) {
    write("derive ")
    write(.member(derive.table, derive.column) as Place)
    write(" = ")
    write(derive.value, atLeast: .disjunction)
  }

  mutating func write(_ compare: Compare) {
    write("compare ")
    // A scenario of that name in front would read as `compare rules`.
    if let first = compare.scenarios.first, Keyword.rules.matches(first.folded) {
      write(backquoted(first.text))
      for name in compare.scenarios.dropFirst() { write(", ", name: name) }
    } else {
      write(list: compare.scenarios)
    }
    write(showing: compare.metrics)
  }

  mutating func write(_ sweep: Sweep) {
    write("sweep ")
    write(list: sweep.axes) { $0.write($1) }
    write(showing: sweep.metrics)
  }

  private mutating func write(_ axis: Sweep.Axis) {
    write(axis.place)
    write(axis.isFactor ? " times " : " from ")
    write(axis.first, atLeast: .sum)
    write(" to ")
    write(axis.last, atLeast: .sum)
    write(" step ")
    write(axis.step, atLeast: .sum)
  }

  mutating func write(_ seek: Seek) {
    write("seek ")
    write(seek.metric, atLeast: .sum)
    write(" = ")
    write(seek.target, atLeast: .sum)
    write(" by ")
    write(seek.place)
    guard let bounds = seek.bounds else { return }
    write(" between ")
    write(bounds.lower, atLeast: .sum)
    write(" and ")
    write(bounds.upper, atLeast: .sum)
  }

  mutating func write(_ sensitivity: Sensitivity) {
    write("sensitivity ")
    write(sensitivity.metric, atLeast: .sum)
    write(" by ")
    write(list: sensitivity.places) { $0.write($1) }
    write(" within ")
    write(sensitivity.reach, atLeast: .sum)
  }

  mutating func write(_ simulate: Simulate) {
    write("simulate ")
    write(list: simulate.metrics)
    write(" with ")
    write(list: simulate.draws) { $0.write($1) }
    if let runs = simulate.runs { write(" runs \(runs)") }
    if let seed = simulate.seed { write(" seed \(seed)") }
  }

  private mutating func write(_ draw: Simulate.Draw) {
    write(draw.place)
    write(" ~ ")
    write(name: draw.distribution)
    guard !draw.arguments.isEmpty else { return }
    write("(")
    write(list: draw.arguments)
    write(")")
  }

  mutating func write(_ plan: Plan) {
    write("plan ", name: plan.table)
    write(filter: plan.filter)
    write(" maximizing ")
    write(plan.objective, atLeast: .disjunction)
    if !plan.grouping.isEmpty {
      write(" per ")
      write(list: plan.grouping)
    }
    if !plan.kept.isEmpty {
      write(" keeping ")
      write(list: plan.kept) { $0.write(key: $1) }
    }
    if let name = plan.name { write(" as ", name: name) }
  }

  /// A key outside brackets, as a word where it is one.
  private mutating func write(key: TextLiteral) {
    guard let plain = key.plain, SourcePrinter.isWord(plain) else { return write(key) }
    write(plain)
  }

  private mutating func write(showing metrics: [Expression]) {
    guard !metrics.isEmpty else { return }
    write(" showing ")
    write(list: metrics)
  }
}
