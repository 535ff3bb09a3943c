import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What of each row's claim finds no room in the row's group, by functions over the rows of a group.
struct SharedColumn {
  private let path: ColumnPath
  private let share: BoundShare
  /// Whether all rows of a group have the same room, since nothing else settles it.
  private let isUniform: Bool
  private let translation: Translation

  init(_ path: ColumnPath, _ share: BoundShare, isUniform: Bool, _ translation: Translation) {
    (self.path, self.share) = (path, share)
    (self.isUniform, self.translation) = (isUniform, translation)
  }

  private var dialect: any Dialect { translation.dialect }
  /// A part that was made for it; where the pack has a column for it already, that one.
  private func part(_ name: String) -> ColumnPath {
    let formula =
      name == "claim" ? share.claim : (name == "room" && isUniform ? share.room : nil)
    if case .column(let column, depth: 0) = formula?.node, let own = ColumnPath(column.name),
      own.table == path.table
    {
      return own
    }
    return ColumnPath(path.table, "\(path.column)_\(name)")
  }

  func add(to layered: LayeredView, remarks: [String]) throws(Diagnostic) {
    let read = share.paths
    if !layered.has(part("claim")) {
      try layered.add(part("claim"), .money, reading: read) { translator throws(Diagnostic) in
        try translator.translate(share.claim.node.pruned)
      }
    }
    if !layered.has(part("room")) {
      try layered.add(part("room"), .money, reading: read) { translator throws(Diagnostic) in
        isUniform ? try translator.translate(share.room.node.pruned) : try uniformRoom(translator)
      }
    }
    let ready: Set = [part("claim"), part("room")]
    switch share.taking {
    case .part: try addInOrder(to: layered, ready, read, remarks)
    case .whole: try addWhole(to: layered, ready, read, remarks)
    case .rate: try addProRata(to: layered, ready, read, remarks)
    }
  }

  /// What a group shares; not known where it is not one for all of its rows.
  private func uniformRoom(_ translator: Translator) throws(Diagnostic) -> Translated {
    guard let room = try translator.translate(share.room.node.pruned).fraction,
      room.denominator == nil
    else { throw .untranslatable(Phrase("a room that is a quotient", zh: "为商的额度")) }
    let groups = try partition(translator)
    let sql = room.numerator.sql.text
    let isOne =
      "MIN(\(sql)) OVER (\(groups)) = MAX(\(sql)) OVER (\(groups)) AND COUNT(\(sql)) OVER (\(groups)) = COUNT(*) OVER (\(groups))"
    return .number(
      Fraction(
        room.numerator.replaced(
          by: .cases([(SQL(isOne, .and), room.numerator.sql)], otherwise: nil))))
  }

  private func partition(_ translator: Translator) throws(Diagnostic) -> String {
    var parts: [String] = []
    for group in share.grouping {
      parts.append(try translator.single(group.node.pruned).text)
    }
    return parts.isEmpty ? "" : "PARTITION BY \(parts.joined(separator: ", "))"
  }

  private func ordering(_ translator: Translator) throws(Diagnostic) -> String {
    var parts: [String] = []
    for key in share.order {
      let value = try translator.translate(key.node.pruned)
      let order = if case .text = value { dialect.textOrder } else { "" }
      parts.append("\(try translator.single(key.node.pruned).text)\(order) NULLS LAST")
    }
    return "ORDER BY \(parts.joined(separator: ", "))"
  }

  /// A part that was made, in a layer behind it.
  private func term(_ name: String, _ translator: Translator) throws(Diagnostic) -> ExactTerm {
    guard
      let fraction = try translator.value(of: part(name), in: translator.scopes[0]).fraction,
      fraction.denominator == nil
    else { throw .untranslatable(Phrase("a claim that is a quotient", zh: "为商的金额")) }
    return fraction.numerator
  }

  /// All that the rows up to this one claim, then what of it lies beyond the room.
  private func addInOrder(
    to layered: LayeredView, _ ready: Set<ColumnPath>, _ read: Set<ColumnPath>, _ remarks: [String]
  ) throws(Diagnostic) {
    try layered.add(part("taken"), .money, reading: read.union(ready)) {
      translator throws(Diagnostic) in
      let claim = try term("claim", translator)
      let window =
        "\(try partition(translator)) \(try ordering(translator)) ROWS UNBOUNDED PRECEDING"
      return .number(
        Fraction(claim.replaced(by: SQL("SUM(\(claim.sql.text)) OVER (\n  \(window))"))))
    }
    try layered.add(path, .money, reading: ready.union([part("taken")]), remarks: remarks) {
      translator throws(Diagnostic) in
      let (claim, room, taken) = (
        try term("claim", translator), try term("room", translator), try term("taken", translator)
      )
      let before = taken.subtracting(claim)
      return .number(
        Fraction(
          claim.replaced(
            by: .cases(
              [
                (SQL.any([claim.sql.isNull, room.sql.isNull]), SQL("NULL")),
                (taken.sql.infix("<=", atLeastZero(room), .comparison), SQL("0")),
                (before.sql.infix(">=", atLeastZero(room), .comparison), claim.sql),
              ], otherwise: taken.sql.infix("-", atLeastZero(room), .sum)))))
    }
  }

  /// `GREATEST` would take a room that is not known for none.
  private func atLeastZero(_ room: ExactTerm) -> SQL {
    .cases([(room.sql.infix("<", SQL("0"), .comparison), SQL("0"))], otherwise: room.sql)
  }

  /// Every row keeps the same share of what there is, cut down to the fen.
  private func addProRata(
    to layered: LayeredView, _ ready: Set<ColumnPath>, _ read: Set<ColumnPath>, _ remarks: [String]
  ) throws(Diagnostic) {
    try layered.add(part("total"), .money, reading: read.union(ready)) {
      translator throws(Diagnostic) in
      let claim = try term("claim", translator)
      return .number(
        Fraction(
          claim.replaced(
            by: SQL("SUM(\(claim.sql.text)) OVER (\(try partition(translator)))"))))
    }
    try layered.add(path, .money, reading: ready.union([part("total")]), remarks: remarks) {
      translator throws(Diagnostic) in
      let (claim, room, total) = (
        try term("claim", translator), try term("room", translator), try term("total", translator)
      )
      let kept = keptShare(of: claim, room, total, translator)
      let known = ExactTerm(atLeastZero(room), scale: room.scale, isNeverNegative: true)
      return .number(
        Fraction(
          ExactTerm(
            .cases(
              [
                (SQL.any([claim.sql.isNull, room.sql.isNull]), SQL("NULL")),
                (total.sql.infix("<=", known.sql, .comparison), SQL("0")),
                (room.sql.infix("<=", SQL("0"), .comparison), claim.sql),
              ], otherwise: claim.subtracting(kept).sql),
            scale: max(claim.scale, 2), isNeverNegative: true)))
    }
  }

  /// room × claim / total in whole numbers, in fen.
  private func keptShare(
    of claim: ExactTerm, _ room: ExactTerm, _ total: ExactTerm, _ translator: Translator
  ) -> ExactTerm {
    // Without their decimals, so that the product of two amounts has room.
    func whole(_ term: ExactTerm) -> SQL {
      translator.whole(term, scale: term.scale).cast(dialect.wideWhole)
    }
    let product = whole(room).infix("*", whole(claim), .product)
    let divisor = whole(total)
    // Fen of the result on one side, the decimals of the three amounts on the other.
    let further = room.scale + claim.scale - 2 - total.scale
    func raised(_ sql: SQL, _ digits: Int) -> SQL {
      digits > 0
        ? sql.infix("*", SQL("1" + String(repeating: "0", count: digits)), .product) : sql
    }
    let fen = translation.call(
      .wholeQuotient, raised(product, -further), raised(divisor, further))
    return ExactTerm(
      fen.infix("*", SQL("0.01"), .product), scale: 2, isNeverNegative: true)
  }

  /// Rows one after another, each of which fits whole or not at all.
  private func addWhole(
    to layered: LayeredView, _ ready: Set<ColumnPath>, _ read: Set<ColumnPath>, _ remarks: [String]
  ) throws(Diagnostic) {
    let layer = layered.layer(reading: ready)
    let scope = layered.scope(at: layer)
    let translator = Translator(translation, [scope])
    let (claim, room) = (try term("claim", translator), try term("room", translator))
    let (claims, taken) = ("\(path.column)_claims", "\(path.column)_taken")
    let scale = max(claim.scale, room.scale)
    var groups: [String] = []
    for group in share.grouping {
      groups.append(try translator.single(group.node.pruned).text)
    }
    let key = scope.key.map { dialect.column($0, of: scope.alias).text }
    let rows = """
      \(claims) AS (
        SELECT \(key.joined(separator: ", ")),
          DENSE_RANK() OVER (ORDER BY \(groups.isEmpty ? "1" : groups.joined(separator: ", "))) AS group_key,
          ROW_NUMBER() OVER (\(try partition(translator)) \(try ordering(translator))) AS place,
          \(claim.sql.text) AS claim, \(atLeastZero(room).text) AS room
        FROM \(scope.select.source) AS \(scope.alias)
        WHERE \(claim.sql.isNotNull.text) AND \(room.sql.isNotNull.text)
      )
      """
    layered.insert(
      [rows, dialect.wholeExcess(WholeShare(source: claims, result: taken, scale: scale))],
      before: layer, recursive: dialect.hasRecursiveExcess)
    let own = scope.key.map { name in
      dialect.column(name, of: "placed").infix(
        "=", dialect.column(name, of: scope.alias), .comparison)
    }
    _ = scope.select.join(claims, as: "placed") { _ in
      "LEFT JOIN \(claims) AS placed ON \(SQL.all(own).text)"
    }
    _ = scope.select.join(taken, as: "taken") { _ in
      "LEFT JOIN \(taken) AS taken ON taken.group_key = placed.group_key AND taken.place = placed.place"
    }
    let excess = ExactTerm(SQL("taken.excess"), scale: scale, isNeverNegative: true)
    let value = Translated.number(Fraction(excess))
    try layered.add(path, ColumnShape(value, .money), value, to: layer, remarks: remarks)
  }
}
