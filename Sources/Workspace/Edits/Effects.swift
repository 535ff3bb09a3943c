import Evaluation
import Exact
import Rendering
import Rules
import Tables

/// What a change did to the derived tables: verdicts that turned, payables, room to plan.
struct Effects {
  /// One line; empty where nothing derived changed.
  let line: String

  init(_ before: Workbook, _ after: Workbook) {
    let parts = [
      Effects.verdicts(before, after), Effects.payable(before, after), Effects.rooms(before, after),
    ]
    line = parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `3 verdicts changed (P-0003 fail → pass, …)`
  private static func verdicts(_ before: Workbook, _ after: Workbook) -> String {
    let old = values(before, "assessment", ["record", "key", "aspect"], "verdict")
    let new = values(after, "assessment", ["record", "key", "aspect"], "verdict")
    let known = Dictionary(old, uniquingKeysWith: { $1 })
    let turned = new.compactMap { key, verdict -> String? in
      guard let earlier = known[key], earlier != verdict, key.count == 3 else { return nil }
      let aspect = key[2] == "performance" ? "" : " \(key[2])"
      return "\(key[1])\(aspect) \(earlier.spelling ?? "") → \(verdict.spelling ?? "")"
    }
    guard !turned.isEmpty else { return "" }
    let shown = turned.prefix(3).joined(separator: ", ") + (turned.count > 3 ? ", …" : "")
    return "\(turned.count) verdict\(turned.count == 1 ? "" : "s") changed (\(shown))"
  }

  /// `payable +120,000.00`
  private static func payable(_ before: Workbook, _ after: Workbook) -> String {
    guard let old = total(before), let new = total(after), let change = try? new.subtracting(old),
      !change.isZero
    else { return "" }
    return "payable \(signed(change))"
  }

  private static func total(_ workbook: Workbook) -> Number? {
    guard let table = try? workbook.derivedTable(named: "settlement"), let column = table["payable"]
    else { return nil }
    var sum = Number.zero
    for row in 0..<column.count {
      guard let value = column.value(at: row).number, let next = try? sum.adding(value) else {
        continue
      }
      sum = next
    }
    return sum
  }

  /// `海曙 2020 room_to_plan −30,000.00`
  private static func rooms(_ before: Workbook, _ after: Workbook) -> String {
    let old = values(before, "caps", ["region", "year"], "room_to_plan")
    let new = values(after, "caps", ["region", "year"], "room_to_plan")
    let known = Dictionary(old, uniquingKeysWith: { $1 })
    let changes = new.compactMap { key, room -> String? in
      guard let earlier = known[key]?.number, let room = room.number,
        let change = try? room.subtracting(earlier), !change.isZero
      else { return nil }
      return "\(key.joined(separator: " ")) room_to_plan \(signed(change))"
    }
    guard !changes.isEmpty else { return "" }
    return changes.prefix(3).joined(separator: ", ") + (changes.count > 3 ? ", …" : "")
  }

  private static func signed(_ number: Number) -> String {
    let text = ValueText.shown(
      .number((try? number.magnitude()) ?? number), as: .money, in: .english)
    return (number.isNegative ? "−" : "+") + text
  }

  private static func values(
    _ workbook: Workbook, _ name: String, _ keys: [String], _ column: String
  ) -> [([String], Value)] {
    guard let table = try? workbook.derivedTable(named: name), let values = table[column] else {
      return []
    }
    let columns = keys.compactMap { table[$0] }
    return (0..<table.rowCount).map { row in
      (columns.map { $0.value(at: row).spelling ?? "" }, values.value(at: row))
    }
  }
}
