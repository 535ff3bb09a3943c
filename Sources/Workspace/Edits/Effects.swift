import Evaluation
import Exact
import Rendering
import Rules
import Tables

/// What a change did to the derived tables: verdicts that turned, payables, room to plan.
struct Effects {
  private let wording: Wording
  private let before: Workbook
  private let after: Workbook

  init(_ before: Workbook, _ after: Workbook, in wording: Wording) {
    (self.before, self.after, self.wording) = (before, after, wording)
  }

  /// One line; empty where nothing derived changed.
  var line: String {
    [verdicts, payable, rooms].filter { !$0.isEmpty }.joined(separator: listComma)
  }

  private var listComma: String { wording == .chinese ? "，" : ", " }

  /// The first few of a list, and whether there are more.
  private func first(_ parts: [String]) -> String {
    parts.prefix(3).joined(separator: listComma) + (parts.count > 3 ? "\(listComma)…" : "")
  }

  /// `3 verdicts changed (P-0003 fail → pass, …)`
  private var verdicts: String {
    let known = Dictionary(
      values(before, "assessment", ["record", "key", "aspect"], "verdict"),
      uniquingKeysWith: { $1 })
    let new = values(after, "assessment", ["record", "key", "aspect"], "verdict")
    let turned = new.compactMap { key, verdict -> String? in
      guard let earlier = known[key], earlier != verdict, key.count == 3 else { return nil }
      let aspect = key[2] == "performance" ? "" : " \(key[2])"
      return "\(key[1])\(aspect) \(shown(earlier)) → \(shown(verdict))"
    }
    guard !turned.isEmpty else { return "" }
    return wording == .chinese
      ? "\(turned.count) 项结论变化（\(first(turned))）"
      : "\(turned.count) verdict\(turned.count == 1 ? "" : "s") changed (\(first(turned)))"
  }

  private func shown(_ verdict: Value) -> String {
    ValueText.shown(verdict, as: .choice(Verdict.choice), in: wording)
  }

  /// `payable +120,000.00`
  private var payable: String {
    guard let old = total(before), let new = total(after), let change = try? new.subtracting(old),
      !change.isZero
    else { return "" }
    return "\(wording == .chinese ? "应付" : "payable") \(signed(change))"
  }

  private func total(_ workbook: Workbook) -> Number? {
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
  private var rooms: String {
    let known = Dictionary(
      values(before, "caps", ["region", "year"], "room_to_plan"), uniquingKeysWith: { $1 })
    let name = wording == .chinese ? "可安排额度" : "room_to_plan"
    let changes = values(after, "caps", ["region", "year"], "room_to_plan").compactMap {
      key, room -> String? in
      guard let earlier = known[key]?.number, let room = room.number,
        let change = try? room.subtracting(earlier), !change.isZero
      else { return nil }
      return "\(key.joined(separator: " ")) \(name) \(signed(change))"
    }
    return first(changes)
  }

  private func signed(_ number: Number) -> String {
    let text = ValueText.shown(
      .number((try? number.magnitude()) ?? number), as: .money, in: wording)
    return (number.isNegative ? "−" : "+") + text
  }

  private func values(
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
