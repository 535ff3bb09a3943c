import Diagnostics
import Exact

@testable import Language

extension RandomTrees {
  mutating func dropped() -> Dropped {
    switch count(0...2) {
    case 0: .named(name())
    case 1: .column(name(), name())
    default: .variable(variable())
    }
  }

  mutating func axis() -> Sweep.Axis {
    Sweep.Axis(
      settable(), isFactor: chance(50), from: expression(2), to: expression(2),
      step: expression(2))
  }

  mutating func bounds() -> Seek.Bounds { Seek.Bounds(expression(2), expression(2)) }

  mutating func simulate() -> Simulate {
    Simulate(
      list(1...2) { $0.expression(2) },
      with: list(1...2) { random in
        Simulate.Draw(random.settable(), random.name(), random.list(0...3) { $0.expression(2) })
      }, runs: maybe { $0.count(1...99) }, seed: maybe { $0.count(1...99) })
  }

  mutating func plan() -> Plan {
    var plan = Plan(name(), maximizing: expression(2))
    plan.filter = maybe { $0.expression(2) }
    plan.grouping = list(0...2) { $0.expression(2) }
    plan.kept = list(0...2) { TextLiteral($0.name().text) }
    plan.name = maybe { $0.name() }
    return plan
  }
}
