import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

extension Performance {
  /// The places that a simulation draws.
  mutating func drawnPlaces(_ draws: [Simulate.Draw]) throws(Diagnostic) -> [DrawnPlace] {
    var places: [DrawnPlace] = []
    for draw in draws {
      let place = try drawnPlace(draw)
      guard !places.contains(where: { $0.name == place.name }) else {
        throw .drawnTwice(place.name, at: draw.place.span)
      }
      places.append(place)
    }
    return places
  }

  private mutating func drawnPlace(_ draw: Simulate.Draw) throws(Diagnostic) -> DrawnPlace {
    let settable = try settable(draw.place)
    guard settable.type.isNumeric else { throw .notDrawn(settable, at: draw.place.span) }
    let (distribution, isShare) = try distribution(draw)
    let effect: DrawnPlace.Effect = isShare && settable.type != .ratio ? .change : .value
    if let parameter = parameter(at: draw.place) {
      return DrawnPlace(
        name: settable.name, distribution: distribution, effect: effect, cells: [],
        parameter: parameter)
    }
    var cells: [DrawnPlace.Cells] = []
    for target in try targets(of: draw.place, nil) {
      let table = session.state.contents.tables[target.table]
      let binder = Binder(environment, scope: Scope(table))
      guard let column = try binder.column(target.column.text, of: table) else {
        throw .unknownColumn(target.column, of: table)
      }
      guard !table.keyColumns.contains(where: { table.columns[$0].name == column.name }) else {
        throw .notDrawn(settable, at: draw.place.span)
      }
      if distribution.needsMean { try check(column, target.rows, draw) }
      let isOutcome = try session.workbook.computedColumn(column.name, of: table) != nil
      cells.append(
        DrawnPlace.Cells(
          table: target.table, column: column, isOutcome: isOutcome, rows: target.rows))
    }
    return DrawnPlace(
      name: settable.name, distribution: distribution, effect: effect, cells: cells, parameter: nil)
  }

  /// A count spreads around what it is now, which may not be below 0.
  private func check(
    _ column: Column, _ rows: [Int], _ draw: Simulate.Draw
  ) throws(Diagnostic) {
    for row in rows {
      guard let mean = column.value(at: row).number else { continue }
      do throws(DistributionError) { try PoissonDistribution.check(mean) } catch {
        throw .wrongDistribution(error, draw.distribution)
      }
    }
  }

  /// The distribution, and whether its parameters are shares.
  private func distribution(
    _ draw: Simulate.Draw
  ) throws(Diagnostic) -> (Distribution, isShare: Bool) {
    guard let family = Distribution.Family(word: draw.distribution.folded) else {
      throw .unknownDistribution(draw.distribution)
    }
    var parameters: [Number] = []
    var isShare = false
    for argument in draw.arguments {
      let bound = try Binder(environment).bind(argument)
      let value = try value(of: bound, at: argument.span)
      guard let number = value.number else {
        throw Diagnostic(
          code: "unknown-value", Phrase("a number was expected here", zh: "此处应为数"),
          at: argument.span)
      }
      isShare = isShare || bound.type == .ratio
      parameters.append(number)
    }
    do throws(DistributionError) {
      return (try Distribution(family, parameters), isShare)
    } catch {
      throw .wrongDistribution(error, draw.distribution)
    }
  }
}

extension Distribution.Family {
  private static let chinese: [String: Distribution.Family] = [
    "均匀": .uniform, "三角": .triangular, "正态": .normal, "泊松": .poisson, "伯努利": .bernoulli,
    "任一": .oneOf,
  ]

  /// The distribution of a word in either language, the case folded.
  init?(word: String) {
    guard let family = Distribution.Family(rawValue: word) ?? Self.chinese[word] else { return nil }
    self = family
  }

  /// How it is typed.
  var usage: Phrase {
    let word = Self.chinese.first { $0.value == self }?.key ?? rawValue
    let list = parameters.joined(separator: ", ")
    return self == .poisson
      ? Phrase("poisson or poisson(mean)", zh: "泊松 或 泊松(mean)")
      : Phrase("\(rawValue)(\(list))", zh: "\(word)(\(list))")
  }
}

extension Diagnostic {
  fileprivate static func unknownDistribution(_ name: Name) -> Diagnostic {
    let list = Distribution.Family.allCases.map(\.usage).joined(by: .enumeration)
    return Diagnostic(
      code: "unknown-distribution",
      Phrase("there is no distribution '\(name.text)'", zh: "没有名为“\(name.text)”的分布"),
      at: name.span,
      suggestion: Similarity.nearest(
        to: name.text, among: Distribution.Family.allCases.map(\.rawValue)),
      advice: [Phrase("there are \(list.english)", zh: "可用的有：\(list.chinese)")])
  }

  fileprivate static func wrongDistribution(
    _ error: DistributionError, _ name: Name
  ) -> Diagnostic {
    let usage = Distribution.Family(word: name.folded)?.usage ?? Phrase(same: name.text)
    return Diagnostic(
      code: "wrong-distribution", error.phrase, at: name.span,
      advice: [Phrase("it is written \(usage.english)", zh: "写法：\(usage.chinese)")])
  }

  fileprivate static func notDrawn(_ place: SettablePlace, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "not-drawn",
      Phrase(
        "\(place.name) holds \(place.type.name), which is not drawn",
        zh: "“\(place.name)”为\(place.type.chineseName)，不能随机取值"), at: span,
      advice: [
        Phrase("numbers, money, counts and shares can be drawn", zh: "数、金额、个数和比例可以随机取值")
      ])
  }

  fileprivate static func drawnTwice(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "drawn-twice", Phrase("\(name) is drawn twice", zh: "“\(name)”写了两次"), at: span)
  }
}

extension DistributionError {
  /// What is wrong, in words.
  fileprivate var phrase: Phrase {
    switch self {
    case .wrongCount(let counts):
      let count =
        counts.lowerBound == counts.upperBound
        ? "\(counts.lowerBound)" : "\(counts.lowerBound)–\(counts.upperBound)"
      return Phrase("it takes \(count) values", zh: "应有 \(count) 个值")
    case .outOfOrder: return Phrase("the values must ascend", zh: "各值须由小到大")
    case .negativeDeviation: return Phrase("a deviation is not below 0", zh: "标准差不能小于 0")
    case .notAProbability: return Phrase("a probability lies from 0 to 1", zh: "概率应在 0 与 1 之间")
    case .outOfRange: return Phrase("the values lie too far apart, or too near", zh: "各值相差过大或过小")
    case .missingMean: return Phrase("there is no value to spread around", zh: "没有可据以分布的值")
    case .negativeMean:
      return Phrase("a count does not spread around a value below 0", zh: "个数不能以负值为均值")
    case .meanTooLarge: return Phrase("the mean is too large", zh: "均值过大")
    }
  }
}
