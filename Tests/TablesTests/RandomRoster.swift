import SeededRandom

/// Random files of one kind of record, in all the spellings in which people write the same cells.
struct RandomRoster {
  var random: SplitMix64
  /// How the identifiers of the file look.
  private let prefixes: [String]
  private let digits: ClosedRange<Int>

  static let header = "project_id,person_id,attended,score,satisfied\n"

  init(seed: Int) {
    random = SplitMix64(seed: UInt64(seed))
    prefixes = [["P-"], ["", "A"], ["项目"], ["NB2020-", "a very long prefix "], ["x9"]][seed % 5]
    digits = [1...3, 3...3, 8...9, 5...16, 17...20][seed / 5 % 5]
  }

  /// The cells of a row.
  mutating func row(_ number: Int) -> [String] {
    [identifier(), "\(number)", truth(), score(), truth()]
  }

  mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  private mutating func identifier() -> String {
    if chance(25) {
      return ["Q/7", "7-", "P-1x", "é12", "'=12", " P-3"].randomElement(using: &random) ?? ""
    }
    let count = Int.random(in: digits, using: &random)
    let number = (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    return (prefixes.randomElement(using: &random) ?? "") + number
  }

  private mutating func truth() -> String {
    if chance(8) { return "" }
    let spellings = ["yes", "no", "是", "否", "1", "0", "Yes", "√", "ja", "n", "TRUE", " no", "yes"]
    return spellings[chance(3) ? Int.random(in: 0..<13, using: &random) : number(2)]
  }

  private mutating func score() -> String {
    if chance(8) { return "" }
    let usual = String(number(101))
    guard chance(6) else { return usual }
    return [
      "87.5", "90分", "-3", "1,000", "９０", "12345678", "123456789", "100%", "abc", ".5", "5.", " 7",
    ]
    .randomElement(using: &random) ?? usual
  }

  private mutating func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
