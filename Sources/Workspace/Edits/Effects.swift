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

  /// The first few of a list, and whether there are more.
  private func first(_ parts: [Phrase]) -> Phrase {
    let more = parts.count > 3 ? [Phrase(same: "…")] : []
    return (parts.prefix(3) + more).joined(by: .comma)
  }

  /// `3 verdicts changed (P-0003 fail → pass, …)`
  private var verdicts: Phrase {
    let known = Dictionary(
      values(before, "assessment", ["record", "key", "aspect"], "verdict"),
      uniquingKeysWith: { $1 })
    let new = values(after, "assessment", ["record", "key", "aspect"], "verdict")
    let aspect = (try? after.derivedTable(named: "assessment"))?["aspect"]?.type ?? .text
    let turned = new.compactMap { key, verdict -> Phrase? in
      guard let earlier = known[key], earlier != verdict, key.count == 3 else { return nil }
      let aspects = key[2] == "performance" ? [] : [ValueText.phrase(.text(key[2]), as: aspect)]
      let turn = [shown(earlier), shown(verdict)].joined(by: Phrase(same: " → "))
      return ([Phrase(same: key[1])] + aspects + [turn]).joined(by: Phrase(same: " "))
    }
    guard !turned.isEmpty else { return Phrase(same: "") }
    let list = first(turned)
    return Phrase(
      "\(turned.count) verdict\(turned.count == 1 ? "" : "s") changed (\(list.english))",
      zh: "\(turned.count) 项结论变化（\(list.chinese)）")
  }

  private func shown(_ verdict: Value) -> Phrase {
    ValueText.phrase(verdict, as: .choice(Verdict.choice))
  }

  /// `payable +120,000.00`
  private var payable: Phrase {
    guard let old = total(before), let new = total(after), let change = try? new.subtracting(old),
      !change.isZero
    else { return Phrase(same: "") }
    return Phrase("payable", zh: "应付").map { "\($0) \(signed(change))" }
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
  private var rooms: Phrase {
    let known = Dictionary(
      values(before, "caps", ["region", "year"], "room_to_plan"), uniquingKeysWith: { $1 })
    let name = Phrase("room_to_plan", zh: "可安排额度")
    let changes = values(after, "caps", ["region", "year"], "room_to_plan").compactMap {
      key, room -> Phrase? in
      guard let earlier = known[key]?.number, let room = room.number,
        let change = try? room.subtracting(earlier), !change.isZero
      else { return nil }
      return name.map { "\(key.joined(separator: " ")) \($0) \(signed(change))" }
    }
    return first(changes)
  }

  private func signed(_ number: Number) -> String {
    let text = ValueText.shown(
      .number((try? number.magnitude()) ?? number), as: .money, in: .english)
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
