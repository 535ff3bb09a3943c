public import Diagnostics

/// One statement: what is typed at the prompt, and a line of a script.
public struct Statement: Hashable, Sendable {
  /// What it says.
  public let form: Form
  /// Where it stands, without the comment behind it.
  public let span: SourceSpan

  /// A statement at a place.
  public init(_ form: Form, at span: SourceSpan) {
    self.form = form
    self.span = span
  }

  /// The kinds of statement.
  public enum Form: Hashable, Sendable {
    /// `load projects.csv as p2020`
    case load(Load)
    /// `tables`
    case tables
    /// `describe projects`
    case describe(Name)
    /// `show sum(amount), count by region from projects`; also a line that is an expression
    case show(Show)
    /// `chart sum(amount) by region from projects`
    case chart(Show)
    /// `view projects where region = 海曙`: rows to move about and edit in
    case view(Show)
    /// `assess projects, providers where region = 海曙`
    case assess([Name], View)
    /// `cap where year = 2020`
    case cap(View)
    /// `settle by region`
    case settle(View)
    /// `explain settlement[P-0003].payable`, `why not P-0003`
    case explain(Expression, isWhyNot: Bool)
    /// `set projects[P-0003].amount = 12.5万 because "…"`
    case set(Edit)
    /// `reset cap.rate`; without a place, `reset all`
    case reset(Place?)
    /// `add projects (project_id = X-1, region = 海曙)`
    case add(Add)
    /// `remove projects where year < 2019`
    case remove(Remove)
    /// `derive projects.cost_per_head = amount / trained`
    case derive(Derive)
    /// `let $reserve = …`; the name without `$`
    case define(Name, Expression)
    /// `ask $year = 2020 "which year"`
    case ask(Ask)
    /// `drop p2020`, `drop $reserve`
    case drop(Dropped)
    /// `undo 3`
    case undo(Int)
    /// `redo`
    case redo(Int)
    /// `history`
    case history
    /// `expect count(…) = 0, "all pass"`
    case expect(Expression, message: TextLiteral?)
    /// `last`, `last as csv`
    case last(form: Name?)
    /// `run session.fund`
    case run(Path)
    /// `verify session.fund`
    case verify(Path)
    /// `save session.fund with results`
    case save(Save)
    /// `export settlement where … to out.csv for excel`
    case export(Export)
    /// `report where region = 海曙 to evaluation.html titled "2020"`
    case report(Report)
    /// `sql spark for settlement to evaluate.sql`
    case sql(Translate)
    /// `use rules shandong-2018`, with the digest that the pack's text must have where one is given
    case useRules(Path, digest: String?)
    /// `scenario lean`, `scenario both from lean, shock`
    case scenario(Name, from: [Name])
    /// `scenarios`
    case scenarios
    /// `compare base, lean showing sum(settlement.payable)`
    case compare(Compare)
    /// `compare rules ningbo-2020 quanzhou-2023`
    case compareRules([Path])
    /// `sweep cap.rate from 1% to 5% step 0.5%`
    case sweep(Sweep)
    /// `seek caps[海曙, 2020].room_to_plan = 0 by cap.rate`
    case seek(Seek)
    /// `sensitivity sum(settlement.payable) by cap.rate, settle.prepay_share within 10%`
    case sensitivity(Sensitivity)
    /// `simulate caps[海曙, 2020].room_to_plan with fund.contribution_income ~ uniform(-10%, 5%) runs 1000`
    case simulate(Simulate)
    /// `plan projects where year = 2021 maximizing sum(priority) keeping P-0007 as best`
    case plan(Plan)
    /// `rules`
    case rules
    /// `parameters`
    case parameters
    /// `article 22`, `条款 22`, `第22条`: the reference as typed, `22` or `22(4)`
    case article(String)
    /// `edit`
    case edit
    /// `help settle`
    case help(Name?)
    /// `option format json`; without a value it shows the setting
    case option(Name, Name?)
    /// `options`
    case options
    /// `quit`, `quit lesson`
    case quit(isOfLesson: Bool)
    /// `learn cap`
    case learn(Learn)
    /// `quiz 10 seed 7`
    case quiz(QuizRequest)
    /// `answer fail score`
    case answer(Answer)
    /// `hint`
    case hint
    /// `skip`
    case skip
    /// `back`
    case back
  }
}

/// A path as one raw word or quoted; a raw one may hold `*` and `?`.
public struct Path: Hashable, Sendable {
  /// The text; variables of a double-quoted path are filled in when the statement is run.
  public let text: TextLiteral
  /// Whether it was quoted, so that `*` and `?` are letters.
  public let isQuoted: Bool
  /// Where it stands.
  public let span: SourceSpan

  /// A path at a place.
  public init(_ text: TextLiteral, isQuoted: Bool, at span: SourceSpan) {
    self.text = text
    self.isQuoted = isQuoted
    self.span = span
  }
}

/// `load a.csv, b.csv as p2020 kind projects header 3 where … with amount = 预算金额 key id`
public struct Load: Hashable, Sendable {
  /// The files, in order.
  public var paths: [Path]
  /// For each file the expected SHA-256 in lower-case hexadecimal, or nothing.
  public var digests: [String?]
  /// `as p2020`
  public var name: Name?
  /// `into roster`
  public var target: Name?
  /// `kind projects`
  public var kind: Name?
  /// `key 项目`
  public var key: [Name] = []
  /// `header 3`: the line of the headers
  public var headerLine: Int?
  /// `where …`, over the file's own columns
  public var filter: Expression?
  /// `with amount = 预算金额, year = 2020`
  public var additions: [Assignment] = []
  /// `replace`
  public var replaces = false

  /// Files without a clause.
  public init(paths: [Path], digests: [String?]) {
    self.paths = paths
    self.digests = digests
  }
}

/// `name = expression`
public struct Assignment: Hashable, Sendable {
  /// What is given a value.
  public let name: Name
  /// The value.
  public let value: Expression

  /// A name and its value.
  public init(_ name: Name, _ value: Expression) {
    self.name = name
    self.value = value
  }
}

/// `show ITEMS from TABLE CLAUSES`
public struct Show: Hashable, Sendable {
  /// What is shown: one table's name, expressions, or aggregates with `by`.
  public let items: [Expression]
  /// `from projects`
  public let source: Name?
  /// The clauses.
  public let view: View
  /// Whether the word `show` was left out: a line that is only an expression.
  public let isBare: Bool

  /// What to show, from where, and how.
  public init(_ items: [Expression], from source: Name?, view: View, isBare: Bool) {
    self.items = items
    self.source = source
    self.view = view
    self.isBare = isBare
  }
}

/// What `set` and `reset` reach.
public enum Place: Hashable, Sendable {
  /// `projects[P-0003].amount`, and `projects[P-0003]` under `reset`
  case cell(CellReference, SourceSpan)
  /// `fund.contribution_income`, `cap.rate`
  case member(Name, Name)
  /// `projects` under `reset`
  case name(Name)

  /// Where it stands.
  public var span: SourceSpan {
    switch self {
    case .cell(_, let span): span
    case .member(let first, let second): first.span.joined(with: second.span)
    case .name(let name): name.span
    }
  }
}

/// `set PLACE = VALUE where … because "…"`
public struct Edit: Hashable, Sendable {
  /// What is changed.
  public let place: Place
  /// `+` under `+=` and so on; nothing under `=`.
  public let operation: BinaryOperator?
  /// The new value, or the other side of the operation.
  public let value: Expression
  /// The rows that are changed, for a whole column.
  public let filter: Expression?
  /// The reason that makes the edit a correction.
  public let reason: TextLiteral?

  /// A change of a place.
  public init(
    _ place: Place, operation: BinaryOperator?, value: Expression, filter: Expression?,
    reason: TextLiteral?
  ) {
    self.place = place
    self.operation = operation
    self.value = value
    self.filter = filter
    self.reason = reason
  }
}

/// `add projects (project_id = X-1, …) because "…"`
public struct Add: Hashable, Sendable {
  /// The table.
  public let table: Name
  /// The cells of the new row.
  public let cells: [Assignment]
  /// The reason that makes the row a correction.
  public let reason: TextLiteral?

  /// A new row.
  public init(_ table: Name, cells: [Assignment], reason: TextLiteral?) {
    self.table = table
    self.cells = cells
    self.reason = reason
  }
}

/// `remove projects where year < 2019 because "…"`, `remove projects[P-0003]`
public struct Remove: Hashable, Sendable {
  /// The table.
  public let table: Name
  /// The one row, where a key names it.
  public let row: CellReference?
  /// The rows, where a condition names them.
  public let filter: Expression?
  /// The reason that makes it a correction.
  public let reason: TextLiteral?

  /// The rows to be removed.
  public init(_ table: Name, row: CellReference?, filter: Expression?, reason: TextLiteral?) {
    self.table = table
    self.row = row
    self.filter = filter
    self.reason = reason
  }
}

/// `ask $year = 2020 "which year"`
public struct Ask: Hashable, Sendable {
  /// The name, without `$`.
  public let name: Name
  /// The default, which fixes the type.
  public let initial: Expression
  /// What is asked.
  public let question: TextLiteral?

  /// A parameter of a script.
  public init(_ name: Name, initial: Expression, question: TextLiteral?) {
    self.name = name
    self.initial = initial
    self.question = question
  }
}

/// What `drop` takes away.
public enum Dropped: Hashable, Sendable {
  /// `drop p2020`, `drop lean`: a table or a scenario
  case named(Name)
  /// `drop projects.cost_per_head`: a column that was derived
  case column(Name, Name)
  /// `drop $reserve`
  case variable(Name)

  /// The name as it is typed.
  public var text: String {
    switch self {
    case .named(let name): name.text
    case .column(let table, let column): "\(table.text).\(column.text)"
    case .variable(let name): "$" + name.text
    }
  }
}

/// `export settlement where … to out.csv for excel replace`
public struct Export: Hashable, Sendable {
  /// What is exported.
  public enum Subject: Hashable, Sendable {
    /// A table's view, a grouping, `last`.
    case rows(Show)
    /// `export rules ningbo-2020`: a pack.
    case pack(Name)
    /// `export all`: every table that has rows.
    case all
    /// `export lesson`: notes of the lesson, what was typed in it, or its text.
    case lesson
  }

  /// What is exported.
  public let subject: Subject
  /// The file; its ending settles the form.
  public let path: Path
  /// `for excel`
  public let isForExcel: Bool
  /// `replace`
  public let replaces: Bool

  /// Rows, a pack, or all tables, to a file.
  public init(_ subject: Subject, to path: Path, isForExcel: Bool, replaces: Bool) {
    self.subject = subject
    self.path = path
    self.isForExcel = isForExcel
    self.replaces = replaces
  }
}
