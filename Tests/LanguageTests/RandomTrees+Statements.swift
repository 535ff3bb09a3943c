import Diagnostics
import Exact

@testable import Language

extension RandomTrees {
  mutating func statement() -> Statement { Statement(form(), at: here) }

  private mutating func form() -> Statement.Form {
    switch count(0...31) {
    case 0: .load(load())
    case 1: .describe(name())
    case 2: .show(show(isBare: false))
    case 3: .show(Show([expression()], from: nil, view: View(), isBare: true))
    case 4: .assess(list(0...2) { $0.name() }, view())
    case 5: chance(50) ? .cap(view()) : .settle(view())
    case 6: .set(set())
    case 7: .reset(maybe { $0.place() })
    case 8: .add(Add(name(), cells: list(1...3) { $0.assignment() }, reason: maybe { $0.text() }))
    case 9: .remove(remove())
    case 10: .define(variable(), expression())
    case 11: .ask(Ask(variable(), initial: expression(), question: maybe { $0.text() }))
    case 12: .drop(dropped())
    case 13: .expect(expression(), message: maybe { $0.text() })
    case 14: .export(export())
    case 15: .option(name(), maybe { $0.name() })
    case 16:
      .save(
        Save(path(), hasResults: chance(50), hasFailures: chance(50), replaces: chance(50)))
    case 17: .explain(expression(), isWhyNot: chance(50))
    case 18: .compareRules(list(2...3) { $0.path() })
    case 19: .derive(Derive(name(), name(), expression()))
    case 20: .scenario(name(), from: list(0...2) { $0.name() })
    case 21: .compare(Compare(list(2...3) { $0.name() }, showing: list(0...2) { $0.expression(2) }))
    case 22: .sweep(Sweep(list(1...2) { $0.axis() }, showing: list(0...2) { $0.expression(2) }))
    case 23: .seek(Seek(expression(2), expression(2), by: settable(), maybe { $0.bounds() }))
    case 24:
      .sensitivity(
        Sensitivity(expression(2), by: list(1...2) { $0.settable() }, within: expression(2)))
    case 25: .simulate(simulate())
    case 26: .plan(plan())
    case 27: .report(report())
    case 28: .chart(chart())
    case 29: .view(show(isBare: false))
    case 30: .verify(path())
    default: .last(form: maybe { $0.name() })
    }
  }

  private mutating func path() -> Path {
    let isQuoted = chance(40)
    let raw = ["a.csv", "培训-*.csv", "~/x(1).csv", "a,b.csv", "C:\\x\\y.csv", "a#b", "a's.csv"]
    let text = isQuoted ? self.text() : TextLiteral(pick(raw, or: "a.csv"))
    return Path(text, isQuoted: isQuoted, at: here)
  }

  private mutating func view() -> View {
    var view = View()
    view.columns = list(0...2) { $0.expression(2) }
    view.filter = maybe { $0.expression(2) }
    view.grouping = list(0...2) { $0.expression(2) }
    view.order = list(0...2) { SortKey($0.expression(2), isDescending: $0.chance(50)) }
    view.first = maybe { $0.count(1...99) }
    return view
  }

  private mutating func show(isBare: Bool) -> Show {
    Show(list(1...3) { $0.expression(3) }, from: maybe { $0.name() }, view: view(), isBare: isBare)
  }

  private mutating func chart() -> Show {
    var view = view()
    view.columns = []
    return Show(
      list(1...3) { $0.expression(3) }, from: maybe { $0.name() }, view: view, isBare: false)
  }

  private mutating func load() -> Load {
    let paths = list(1...3) { $0.path() }
    var load = Load(paths: paths, digests: paths.map { _ in chance(30) ? Examples.digest : nil })
    load.name = maybe { $0.name() }
    load.target = maybe { $0.name() }
    load.kind = maybe { $0.name() }
    load.key = list(0...2) { $0.name() }
    load.headerLine = maybe { $0.count(1...9) }
    load.filter = maybe { $0.expression(2) }
    load.additions = list(0...2) { $0.assignment() }
    load.replaces = chance(50)
    return load
  }

  private mutating func assignment() -> Assignment { Assignment(name(), expression(2)) }

  private mutating func place() -> Place {
    switch count(0...2) {
    case 0: .cell(cell(), here)
    case 1: .member(name(), name())
    default: .name(name())
    }
  }

  mutating func settable() -> Place {
    chance(50) ? .cell(cell(column: true), here) : .member(name(), name())
  }

  private mutating func set() -> Edit {
    let place = settable()
    let operations: [BinaryOperator?] = [nil, .add, .subtract, .multiply, .divide]
    return Edit(
      place, operation: pick(operations, or: nil), value: expression(),
      filter: maybe { $0.expression(2) }, reason: maybe { $0.text() })
  }

  private mutating func remove() -> Remove {
    guard chance(50) else {
      return Remove(name(), row: nil, filter: expression(2), reason: maybe { $0.text() })
    }
    let row = cell(column: false)
    return Remove(row.table, row: row, filter: nil, reason: maybe { $0.text() })
  }

  private mutating func report() -> Report {
    Report(
      maybe { $0.expression(2) }, to: path(), titled: maybe { $0.text() }, replaces: chance(50))
  }

  private mutating func export() -> Export {
    guard chance(70) else {
      return Export(.pack(name()), to: path(), isForExcel: false, replaces: chance(50))
    }
    let subject: Export.Subject = chance(20) ? .all : .rows(exported())
    return Export(subject, to: path(), isForExcel: chance(50), replaces: chance(50))
  }

  /// Often a table alone, whose name may be a word of the statement.
  private mutating func exported() -> Show {
    guard chance(30) else { return show(isBare: false) }
    let name = Expression(.name(self.name()), at: here)
    return Show([name], from: nil, view: View(), isBare: false)
  }
}
