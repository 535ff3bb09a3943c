import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// The table `findings`: one row for each record and criterion that applies.
struct Findings {
  private let workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  func table() throws(Diagnostic) -> Table {
    var rows = AssessedRows()
    var values: [(Value, ValueType)] = []
    var margins: [(Value, ValueType)] = []
    for records in try JudgedRecords.all(workbook) {
      let aspects = workbook.contents.pack.aspects(of: records.kind.name)
      var judgements: [Judgement] = []
      for aspect in aspects {
        judgements.append(try workbook.judgement(kind: records.kind, aspect: aspect))
      }
      for row in 0..<records.table.rowCount {
        for (aspect, judgement) in zip(aspects, judgements) {
          for (criterion, results) in zip(judgement.criteria, judgement.results)
          where results[row] != .notApplicable {
            rows.identify(records, row, aspect)
            let finding = Finding(criterion, results[row], workbook.evaluator, Frame(row: row))
            rows.append(.text(criterion.name), to: 5)
            rows.append(.text(finding.article), to: 6)
            rows.append(.text(results[row].word), to: 7)
            rows.append(finding.required.listed, to: 8)
            rows.append(finding.missing.listed, to: 9)
            values.append(finding.value)
            margins.append(finding.margin)
          }
        }
      }
    }
    return ordered(rows, values: values, margins: margins)
  }

  /// The columns in order: value before required, margin behind it.
  private func ordered(
    _ rows: AssessedRows, values: [(Value, ValueType)], margins: [(Value, ValueType)]
  ) -> Table {
    let aspects = Choice(workbook.contents.pack.syntax.aspects)
    let table = rows.table(
      named: "findings", aspects: aspects, key: [],
      [
        ("criterion", "标准", .text), ("article", "条款", .text),
        ("result", "结果", .choice(CriterionResult.choice)), ("required", "要求", .text),
        ("missing", "缺少", .text),
      ])
    var columns = table.columns
    columns.insert(Column(name: "value", chinese: ["实际"], mixed: values), at: 8)
    columns.insert(Column(name: "margin", chinese: ["余量"], mixed: margins), at: 10)
    return Table(name: "findings", columns: columns, keyColumns: [0, 1, 4, 5])
  }
}

/// What a criterion found in one record.
struct Finding {
  let article: String
  let missing: String
  let required: String
  let value: (Value, ValueType)
  let margin: (Value, ValueType)

  init(
    _ criterion: BoundCriterion, _ result: CriterionResult, _ evaluator: Evaluator, _ frame: Frame
  ) {
    article = criterion.article(evaluator, frame)
    missing = criterion.missing(result, evaluator, frame).joined(separator: " ")
    let measured = criterion.measure.map { evaluator.value($0.node, frame) } ?? .blank
    let measure = measured.isKnown ? measured : .blank
    value = (measure, criterion.measure?.type ?? .text)
    guard let bound = criterion.bound else {
      required = ""
      margin = (.blank, .text)
      return
    }
    let limit = evaluator.value(bound.value.node, frame)
    required = Finding.text(bound, limit)
    margin = (Finding.margin(bound.operation, measure, limit), criterion.measure?.type ?? .number)
  }

  /// `>= 95%`, `< 3`, `= yes`; empty where the bound is not known.
  private static func text(_ bound: BoundCriterion.Bound, _ limit: Value) -> String {
    guard limit.isKnown else { return "" }
    return "\(bound.operation.rawValue) \(TypedValue(limit, bound.value.type).description)"
  }

  /// How far a number lies on the passing side of its bound, negative on the other.
  private static func margin(
    _ operation: BinaryOperator, _ measure: Value, _ limit: Value
  ) -> Value {
    guard let value = measure.number, let bound = limit.number else { return .blank }
    do throws(ArithmeticError) {
      switch operation {
      case .greater, .greaterOrEqual: return .number(try value.subtracting(bound))
      case .less, .lessOrEqual: return .number(try bound.subtracting(value))
      case .equal: return .number(try value.subtracting(bound).magnitude().negated())
      default: return .blank
      }
    } catch {
      return .error(CellError(error))
    }
  }
}
