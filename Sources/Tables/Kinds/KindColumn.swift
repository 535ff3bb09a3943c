public import Exact

/// A column that a kind of record knows.
public struct KindColumn: Hashable, Sendable {
  /// The English name, by which rules and scripts call it.
  public let name: String
  /// The Chinese spellings, the one that is shown first.
  public let chinese: [String]
  /// What its cells hold.
  public let type: ValueType
  /// Whether a file must have it to be of the kind.
  public let isRequired: Bool
  /// Whether it is a part of the key.
  public let isKey: Bool
  /// Whether it holds points, which `%` and `分` name and do not scale.
  public let isScore: Bool

  /// Every spelling as names are compared.
  let spellings: [String]

  /// Whether `header`, folded and without its unit, names this column in either language.
  func answers(to header: String) -> Bool { spellings.contains(header) }
}

extension KindColumn {
  /// Spellings that name the same column in every kind.
  private static let everywhere: [String: [String]] = [
    "region": ["统筹地区", "地区", "区域"],
    "year": ["年度", "年份"],
    "project_id": ["项目编号", "项目ID"],
  ]

  private init(
    _ name: String, _ chinese: [String], _ type: ValueType, required: Bool, key: Bool, score: Bool
  ) {
    let further = KindColumn.everywhere[name, default: []].filter { !chinese.contains($0) }
    self.name = name
    self.chinese = chinese + further
    spellings = ([name] + chinese + further).map { $0.lowercased() }
    self.type = type
    (isRequired, isKey, isScore) = (required, key, score)
  }

  /// A column that every file of the kind has and whose cells identify a row.
  static func key(_ name: String, _ type: ValueType, _ chinese: String...) -> KindColumn {
    KindColumn(name, chinese, type, required: true, key: true, score: false)
  }

  /// A column that every file of the kind has.
  static func required(_ name: String, _ type: ValueType, _ chinese: String...) -> KindColumn {
    KindColumn(name, chinese, type, required: true, key: false, score: false)
  }

  /// A column that a file may leave out.
  static func optional(_ name: String, _ type: ValueType, _ chinese: String...) -> KindColumn {
    KindColumn(name, chinese, type, required: false, key: false, score: false)
  }

  /// A column of points that a file may leave out.
  static func score(_ name: String, _ chinese: String...) -> KindColumn {
    KindColumn(name, chinese, .number, required: false, key: false, score: true)
  }
}
