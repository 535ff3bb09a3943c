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

  /// `payable +120,000.00`, and apart from it how many are known no longer, and what they were.
  private var payable: Phrase {
    let known = Dictionary(
      values(before, "settlement", ["project_id"], "payable"), uniquingKeysWith: { $1 })
    let new = Dictionary(
      values(after, "settlement", ["project_id"], "payable"), uniquingKeysWith: { $1 })
    var (change, before) = (Number.zero, Number.zero)
    var lost = 0
    for key in Set(known.keys).union(new.keys) {
      let old = known[key]?.number
      if let old, let value = new[key], value.number == nil {
        lost += 1
        before = (try? before.adding(old)) ?? before
      } else if let next = try? (new[key]?.number ?? .zero).subtracting(old ?? .zero),
        let sum = try? change.adding(next)
      {
        change = sum
      }
    }
    let name = Phrase("payable", zh: "应付")
    let sum = change.isZero ? nil : name.map { "\($0) \(signed(change))" }
    let amount = ValueText.shown(.number(before), as: .money, in: .english)
    let unknown =
      lost == 0
      ? nil
      : Phrase(
        "\(lost) payable unknown now (\(amount) before)", zh: "\(lost) 项应付变为未知（原为 \(amount)）")
    return [sum, unknown].compactMap { $0 }.joined(by: .comma)
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
