extension SourcePrinter {
  mutating func write(_ learn: Learn) {
    switch learn {
    case .courses: write("learn")
    case .lesson(let path): write("learn ", path)
    case .check(let path): write("learn --check ", path)
    case .reset(let name):
      write("learn reset ")
      if let name { write(name: name) } else { write("all") }
    case .person(let name): write("learn as " + Spelling.quoted(name.text))
    case .record(let paths, let file, let replaces):
      write("learn --record")
      for path in paths { write(" ", path) }
      if let file { write(" to ", file) }
      if replaces { write(" replace") }
    }
  }

  mutating func write(_ answer: Answer) {
    write("answer ")
    switch answer {
    case .value(let value): write(value, atLeast: .disjunction)
    case .verdict(let verdict, let criteria):
      write(verdict.rawValue)
      guard !criteria.isEmpty else { return }
      write(" ")
      write(list: criteria)
    }
  }

  mutating func write(_ quiz: QuizRequest) {
    write("quiz")
    if let count = quiz.count { write(" \(count)") }
    if let seed = quiz.seed { write(" seed \(seed)") }
  }
}
