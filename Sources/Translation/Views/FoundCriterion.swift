import Diagnostics
import Evaluation
import Exact
import Language
import Rules

/// What a criterion found in a record, column by column.
struct FoundCriterion {
  private let criterion: JudgedView.Judged
  private let translator: Translator

  init(_ criterion: JudgedView.Judged, _ translator: Translator) {
    (self.criterion, self.translator) = (criterion, translator)
  }

  private var blank: SQL { SQL("NULL").cast(translator.dialect.textType) }

  /// The first article whose condition holds.
  func article() throws(Diagnostic) -> SQL {
    var cases: [(SQL, Translated)] = []
    for citation in criterion.bound.citations {
      let text = Translated.text(translator.dialect.literal(citation.reference))
      guard let condition = citation.condition?.pruned else {
        return try translator.choice(cases, otherwise: text).known
      }
      switch condition.settled {
      case .truth(true): return try translator.choice(cases, otherwise: text).known
      case .some: continue
      case nil: cases.append((try translator.condition(condition), text))
      }
    }
    return try translator.choice(cases, otherwise: .blank).known
  }

  func value() throws(Diagnostic) -> SQL {
    guard let measure = criterion.bound.measure else { return blank }
    return try translator.text(
      of: try translator.translate(measure.node.pruned), as: measure.type)
  }

  /// `>= 95%`; NULL where the bound is not known.
  func required() throws(Diagnostic) -> SQL {
    guard let bound = criterion.bound.bound else { return blank }
    return try required(bound.value.node.pruned, bound)
  }

  private func required(
    _ node: BoundExpression.Node, _ bound: BoundCriterion.Bound
  ) throws(Diagnostic) -> SQL {
    let dialect = translator.dialect
    switch node {
    case .constant(let value), .parameter(_, let value):
      guard value.isKnown else { return blank }
      let text = TypedValue(value, bound.value.type).description
      return dialect.literal("\(bound.operation.rawValue) \(text)")
    case .first(let cases, let otherwise):
      var branches: [(when: SQL, then: SQL)] = []
      for item in cases {
        branches.append((try translator.condition(item.condition), try required(item.value, bound)))
      }
      return .cases(branches, otherwise: try required(otherwise, bound))
    default:
      let value = try translator.translate(node)
      let sign = dialect.literal("\(bound.operation.rawValue) ")
      guard bound.value.type == .ratio, let fraction = value.fraction else {
        return sign.infix("||", try translator.text(of: value, as: bound.value.type), .sum)
      }
      let percent = fraction.multiplied(by: Fraction(Number(100)), dialect)
      return sign.infix("||", try translator.text(of: .number(percent), as: .number), .sum)
        .infix("||", dialect.literal("%"), .sum)
    }
  }

  /// How far a number lies on the passing side of its bound.
  func margin() throws(Diagnostic) -> SQL {
    guard let measure = criterion.bound.measure, let bound = criterion.bound.bound,
      let value = try translator.translate(measure.node.pruned).fraction,
      let limit = try translator.translate(bound.value.node.pruned).fraction
    else { return blank }
    let dialect = translator.dialect
    let margin: Fraction
    switch bound.operation {
    case .greater, .greaterOrEqual: margin = value.adding(limit, subtracting: true, dialect)
    case .less, .lessOrEqual: margin = limit.adding(value, subtracting: true, dialect)
    case .equal:
      let distance = value.adding(limit, subtracting: true, dialect)
      let term = distance.numerator
      let size = ExactTerm(
        SQL("-ABS(\(term.sql.text))", .sum), scale: term.scale, isWhole: term.isWhole)
      margin = Fraction(size, over: distance.denominator)
    default: return blank
    }
    return try translator.text(of: .number(margin), as: measure.type)
  }

  /// The inputs that made it unknown; or fail, where a date or document is asked for.
  func missing(_ result: SQL) throws(Diagnostic) -> SQL {
    let inputs = MissingInputs(translator)
    let bound = criterion.bound
    let condition = bound.condition?.pruned
    let test = bound.test.pruned
    let asked =
      try condition.map { (node) throws(Diagnostic) in try inputs.missing(in: node) } ?? []
    var tested: [MissingInputs.Input]
    if bound.missing.isEmpty {
      tested = try inputs.missing(in: test)
    } else {
      let isUnknown = try translator.translate(test).isUnknown
      tested = bound.missing.map { MissingInputs.Input(name: $0, condition: isUnknown) }
    }
    if condition == nil || condition?.settled == .truth(true), !bound.missing.isEmpty {
      tested = bound.missing.map { MissingInputs.Input(name: $0, condition: nil) }
    }
    let unknown = inputs.list(asked + tested)
    let failed = inputs.list(try inputs.absent(in: test, making: false))
    let cases = [("unknown", unknown), ("fail", failed)].compactMap { word, list in
      list.map { (result.infix("=", SQL("'\(word)'"), .comparison), $0) }
    }
    guard !cases.isEmpty else { return blank }
    return .cases(cases.map { (when: $0.0, then: $0.1) }, otherwise: nil)
  }
}
