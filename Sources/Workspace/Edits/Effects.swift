import Diagnostics
import Evaluation
import Exact
import Rendering
import Rules
import Tables

/// What a change did to the derived tables: verdicts that turned, payables, room to plan.
struct Effects {
  private let before: Workbook
  private let after: Workbook

  init(_ before: Workbook, _ after: Workbook) { (self.before, self.after) = (before, after) }

  /// One line; empty where nothing derived changed.
  var line: Phrase {
    [verdicts, payable, rooms].filter { !$0.isEmpty }.joined(by: .comma)
  }

  /// So many changes of one sort are named one by one.
  private static let named = 3

  /// `2 verdicts changed (P-0003 fail → pass, P-0004 delivery pass → incomplete)`; of many how often
  /// each turn is.
  private var verdicts: Phrase {
    let aspect = (try? after.derivedTable(named: "assessment"))?["aspect"]?.type ?? .text
    let turned = changes("assessment", ["record", "key", "aspect"], "verdict").compactMap {
      change -> (record: Phrase, turn: Phrase)? in
      guard let earlier = change.old, let verdict = change.new, change.key.count == 3 else {
        return nil
      }
      let name = change.key[2]
      let aspects = name == "performance" ? [] : [ValueText.phrase(.text(name), as: aspect)]
      let turn = [shown(earlier), shown(verdict)].joined(by: Phrase(same: " → "))
      return (([Phrase(same: change.key[1])] + aspects).joined(by: Phrase(same: " ")), turn)
    }
    guard !turned.isEmpty else { return Phrase(same: "") }
    let list =
      turned.count <= Effects.named
      ? turned.map { [$0.record, $0.turn].joined(by: Phrase(same: " ")) }.joined(by: .comma)
      : tally(turned.map(\.turn))
    return Phrase(
      "\(turned.count) verdict\(turned.count == 1 ? "" : "s") changed (\(list.english))",
      zh: "\(turned.count) 项结论变化（\(list.chinese)）")
  }

  /// `8 fail → pass, 4 pass → incomplete`: the most frequent first.
  private func tally(_ turns: [Phrase]) -> Phrase {
    let counts = Dictionary(grouping: turns) { $0 }.mapValues(\.count)
    return counts.sorted { ($1.value, $0.key.english) < ($0.value, $1.key.english) }
      .map { turn, count in Phrase("\(count) \(turn.english)", zh: "\(turn.chinese) \(count) 项") }
      .joined(by: .comma)
  }

  private func shown(_ verdict: Value) -> Phrase {
    ValueText.phrase(verdict, as: .choice(Verdict.choice))
  }

  /// `payable +120,000.00`, and apart from it how many are known no longer, and what they were.
  private var payable: Phrase {
    var (sumOfChanges, before) = (Number.zero, Number.zero)
    var lost = 0
    for change in changes("settlement", ["project_id"], "payable") {
      let old = change.old?.number
      if let old, let new = change.new, new.number == nil {
        lost += 1
        before = (try? before.adding(old)) ?? before
      } else if let next = try? (change.new?.number ?? .zero).subtracting(old ?? .zero),
        let sum = try? sumOfChanges.adding(next)
      {
        sumOfChanges = sum
      }
    }
    let name = Phrase("payable", zh: "应付")
    let sum = sumOfChanges.isZero ? nil : name.map { "\($0) \(signed(sumOfChanges))" }
    let amount = ValueText.shown(.number(before), as: .money, in: .english)
    let unknown =
      lost == 0
      ? nil
      : Phrase(
        "\(lost) payable unknown now (\(amount) before)", zh: "\(lost) 项应付变为未知（原为 \(amount)）")
    return [sum, unknown].compactMap { $0 }.joined(by: .comma)
  }

  /// `海曙 2020 room_to_plan −30,000.00`; of many what they come to, and the largest.
  private var rooms: Phrase {
    let name = Phrase("room_to_plan", zh: "可安排额度")
    let changes = changes("caps", ["region", "year"], "room_to_plan").compactMap {
      change -> (key: String, change: Number)? in
      guard let earlier = change.old?.number, let room = change.new?.number,
        let difference = try? room.subtracting(earlier), !difference.isZero
      else { return nil }
      return (change.key.joined(separator: " "), difference)
    }
    guard changes.count > Effects.named else {
      return changes.map { key, change in name.map { "\(key) \($0) \(signed(change))" } }
        .joined(by: .comma)
    }
    let sum = changes.reduce(Number?.some(.zero)) { sum, next in
      sum.flatMap { try? $0.adding(next.change) }
    }
    let largest = changes.max { size($0.change) < size($1.change) } ?? changes[0]
    let total = sum.map(signed) ?? "?"
    return Phrase(
      "\(changes.count) \(name.english) changed by \(total), most \(largest.key) \(signed(largest.change))",
      zh:
        "\(changes.count) 项\(name.chinese)共变动 \(total)，最大为 \(largest.key) \(signed(largest.change))"
    )
  }

  private func size(_ number: Number) -> Number { (try? number.magnitude()) ?? number }

  private func signed(_ number: Number) -> String {
    let text = ValueText.shown(
      .number((try? number.magnitude()) ?? number), as: .money, in: .english)
    return (number.isNegative ? "−" : "+") + text
  }

  /// A cell of a derived table that is another than before; nothing where there is no such row.
  private struct Change {
    let key: [String]
    let old: Value?
    let new: Value?
  }

  /// The cells of a column that changed. Where the rows are the same, only those are looked at that a
  /// change reached.
  private func changes(_ name: String, _ keys: [String], _ column: String) -> [Change] {
    let (old, new) = (try? before.derivedTable(named: name), try? after.derivedTable(named: name))
    if let old, let new, new.hasKeys(of: old), let cells = new[column], let earlier = old[column],
      let rows = cells.changedRows(since: earlier)
    {
      let keys = keys.compactMap { new[$0] }
      return rows.map { row in
        Change(key: key(keys, at: row), old: earlier.value(at: row), new: cells.value(at: row))
      }
    }
    let (known, found) = (cells(of: old, keys, column), cells(of: new, keys, column))
    let values = Dictionary(found, uniquingKeysWith: { $1 })
    let earlier = Dictionary(known, uniquingKeysWith: { $1 })
    return
      found.filter { earlier[$0.0] != $0.1 }.map {
        Change(key: $0.0, old: earlier[$0.0], new: $0.1)
      }
      + known.filter { values[$0.0] == nil }.map { Change(key: $0.0, old: $0.1, new: nil) }
  }

  private func cells(
    of table: Table?, _ keys: [String], _ column: String
  ) -> [([String], Value)] {
    guard let table, let column = table[column] else { return [] }
    let keys = keys.compactMap { table[$0] }
    return (0..<table.rowCount).map { (key(keys, at: $0), column.value(at: $0)) }
  }

  /// What some columns hold in a row, as it is spelled.
  private func key(_ columns: [Column], at row: Int) -> [String] {
    columns.map { $0.value(at: row).spelling ?? "" }
  }
}
