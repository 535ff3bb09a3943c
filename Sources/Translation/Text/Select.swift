/// A query that is being put together: one row source, what is joined to it, what is selected.
final class Select {
  /// One selected column.
  struct Selected {
    /// Lines of comment above it.
    var remarks: [String] = []
    let sql: SQL
    let name: String

    /// The column below its comments, named where it is not called so already.
    fileprivate var text: String {
      let isColumn = sql.binding == .whole && !sql.text.contains(" ")
      let isNamed = isColumn && (sql.text == name || sql.text.hasSuffix(".\(name)"))
      return SQL.remarked(remarks, sql.text + (isNamed ? "" : " AS \(name)"))
    }
  }

  /// The table, view or part of a query that gives the rows, and what it is called here.
  let source: String
  let alias: String
  /// What is said behind FROM, each by itself a line.
  private(set) var joins: [String] = []
  /// The names that stand for something here.
  private var aliases: Set<String>
  /// What was joined, by what makes it the same.
  private var known: [String: String] = [:]
  /// The grouped queries that were joined, whose figures may still grow in number.
  private var grouped: [(place: Int, query: GroupedQuery)] = []
  /// Whether each row of the source stands once, under all its columns.
  var startsWithAll = false
  var selected: [Selected] = []
  /// Whether rows that are the same stand once.
  var isDistinct = false
  /// Rows that each row of the source becomes; nothing where it stays one.
  var spread = ""
  var conditions: [SQL] = []
  var grouping: [SQL] = []

  init(from source: String, as alias: String) {
    (self.source, self.alias) = (source, alias)
    aliases = [alias]
  }

  /// A name that nothing has here yet: `employers`, `employers_2`.
  func freeAlias(_ wanted: String) -> String {
    var (alias, number) = (wanted, 2)
    while !aliases.insert(alias).inserted {
      alias = "\(wanted)_\(number)"
      number += 1
    }
    return alias
  }

  /// Joins something once, however often it is asked for; gives its alias.
  func join(
    _ identity: String, as wanted: String, _ text: (String) -> String
  ) -> String {
    if let alias = known[identity] { return alias }
    let alias = freeAlias(wanted)
    joins.append(text(alias))
    known[identity] = alias
    return alias
  }

  /// Joins a grouped query once, however many figures are asked of it.
  func join(
    _ identity: String, as wanted: String, grouped make: (String) -> GroupedQuery
  ) -> GroupedQuery {
    if let place = known[identity].flatMap({ alias in
      grouped.firstIndex { $0.query.alias == alias }
    }) {
      return grouped[place].query
    }
    let alias = freeAlias(wanted)
    let query = make(alias)
    joins.append("")
    grouped.append((joins.count - 1, query))
    known[identity] = alias
    return query
  }

  /// Keeps a place for a join of which it is not known yet on what.
  func reserveJoin() -> Int {
    joins.append("")
    return joins.count - 1
  }

  /// Puts the join there.
  func fillJoin(_ place: Int, with text: String) { joins[place] = text }

  /// The query as text.
  var text: String {
    var lines = [isDistinct ? "SELECT DISTINCT" : "SELECT"]
    var columns: [String] = startsWithAll ? ["\(alias).*"] : []
    columns += selected.map(\.text)
    let isShort = columns.allSatisfy { !SQL.isLong($0) && !$0.contains("--") }
    if isShort, !SQL.isLong(columns.joined(separator: ", ")) {
      lines[0] += " " + columns.joined(separator: ", ")
    } else {
      lines.append(columns.map { SQL.indented($0) }.joined(separator: ",\n"))
    }
    lines.append("FROM \(source)" + (source == alias ? "" : " AS \(alias)"))
    for (place, join) in joins.enumerated() {
      let query = grouped.first { $0.place == place }?.query
      lines.append(SQL.indented(query?.joinText ?? join))
    }
    if !spread.isEmpty { lines.append(SQL.indented(spread)) }
    if !conditions.isEmpty { lines.append("WHERE \(SQL.all(conditions).text)") }
    if !grouping.isEmpty {
      lines.append("GROUP BY \(grouping.map(\.text).joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }
}

/// Figures over the rows of another table, one row for each key, joined to the rows that ask for them.
final class GroupedQuery {
  let alias: String
  let select: Select
  /// The columns of the key in it, and what they are equal to in the rows that ask.
  private let keys: [(name: String, outer: SQL)]

  init(alias: String, select: Select, keys: [(name: String, outer: SQL)]) {
    (self.alias, self.select, self.keys) = (alias, select, keys)
  }

  /// A figure by the name that is wanted, or the one that is the same.
  func figure(_ sql: SQL, as wanted: String, quoted: (String) -> String) -> SQL {
    if let same = select.selected.first(where: { $0.sql == sql }) {
      return SQL("\(alias).\(same.name)")
    }
    var (name, number) = (quoted(wanted), 2)
    while select.selected.contains(where: { $0.name == name }) {
      name = quoted("\(wanted)_\(number)")
      number += 1
    }
    select.selected.append(Select.Selected(sql: sql, name: name))
    return SQL("\(alias).\(name)")
  }

  /// Whether there is a row for the rows that ask.
  var isMissing: SQL? { keys.first.map { SQL("\(alias).\($0.name)").isNull } }

  fileprivate var joinText: String {
    let equations = keys.map { SQL("\(alias).\($0.name)").infix("=", $0.outer, .comparison) }
    let condition = keys.isEmpty ? "TRUE" : SQL.all(equations).text
    return "LEFT JOIN (\n\(SQL.indented(select.text))\n) AS \(alias) ON \(condition)"
  }
}
