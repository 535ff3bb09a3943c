import Diagnostics
import Exact

extension SourcePrinter {
  mutating func write(_ load: Load) {
    write("load ")
    for (index, path) in load.paths.enumerated() {
      if index > 0 { write(", ") }
      write(path)
      if index < load.digests.count, let digest = load.digests[index] { write(" sha256 " + digest) }
    }
    if let name = load.name { write(" as ", name: name) }
    if let kind = load.kind { write(" kind ", name: kind) }
    if let target = load.target { write(" into ", name: target) }
    if !load.key.isEmpty {
      write(" key ")
      write(list: load.key)
    }
    if let line = load.headerLine { write(" header \(line)") }
    write(filter: load.filter)
    if !load.additions.isEmpty {
      write(" with ")
      write(list: load.additions) { $0.write($1) }
    }
    if load.replaces { write(" replace") }
  }

  mutating func write(_ assignment: Assignment) {
    write(name: assignment.name)
    write(" = ")
    write(assignment.value, atLeast: .disjunction)
  }

  mutating func write(_ place: Place) {
    switch place {
    case .cell(let cell, _): write(cell)
    case .member(let table, let column):
      write(table: table)
      write(".")
      write(name: column)
    case .name(let name): write(table: name)
    }
  }

  mutating func write(_ edit: Edit) {
    write("set ")
    write(edit.place)
    write(" " + (edit.operation?.rawValue ?? "") + "= ")
    write(edit.value, atLeast: .disjunction)
    write(filter: edit.filter)
    write(reason: edit.reason)
  }

  mutating func write(reset place: Place?) {
    guard let place else { return write("reset all") }
    var printer = SourcePrinter()
    printer.write(place)
    let cursor = TokenCursor(SourceText(name: "", text: printer.text))
    guard cursor.isAt(.all), case .word(let word, _) = cursor.current.kind else {
      return write("reset " + printer.text)
    }
    write("reset " + backquoted(word) + printer.text.dropFirst(word.count))
  }

  mutating func write(_ add: Add) {
    write("add ", name: add.table)
    write(" (")
    write(list: add.cells) { $0.write($1) }
    write(")")
    write(reason: add.reason)
  }

  mutating func write(_ remove: Remove) {
    write("remove ")
    if let row = remove.row { write(row) } else { write(name: remove.table) }
    write(filter: remove.filter)
    write(reason: remove.reason)
  }

  mutating func write(_ ask: Ask) {
    write("ask $" + ask.name.text + " = ")
    write(ask.initial, atLeast: .disjunction)
    guard let question = ask.question else { return }
    write(" ")
    write(question)
  }

  private mutating func write(reason: TextLiteral?) {
    guard let reason else { return }
    write(" because ")
    write(reason)
  }
}
