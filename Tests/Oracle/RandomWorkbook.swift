import SeededRandom

/// A small workbook made by chance from a seed, rich in the places where rules go wrong.
///
///     RandomWorkbook(seed: 7).workbook   // always the same
///
/// Blanks, error cells, values on, just under and just over every bound, denominators of 0, room
/// that binds, ties of priority. Never what makes `load` refuse a file: no key is blank, unreadable
/// or repeated, every kind has its required columns, and every row is as wide as its headers.
public struct RandomWorkbook: Sendable {
  /// What the workbook was made from.
  public let seed: UInt64
  /// The workbook itself.
  public let workbook: OracleWorkbook

  /// The workbook of a seed, always the same.
  public init(seed: UInt64) {
    self.seed = seed
    var draft = WorkbookDraft(seed: seed)
    workbook = draft.workbook()
  }
}

/// The workbook while it is being made.
struct WorkbookDraft {
  var random: SplitMix64
  /// How many cells of a hundred are left blank, and how many cannot be read. Many workbooks are
  /// clean, for in a noisy one nearly every verdict is unknown.
  let blanks: Int
  let errors: Int
  let regions: [String]
  let years: [Int]
  let employers: [String]
  let providers: [String]
  var parameters: [String: String] = [:]
  var projects: [ProjectDraft] = []
  var payments: [PaymentDraft] = []

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    blanks = random.pick(0, 0, 3, 10, 30)
    errors = random.pick(0, 0, 0, 3, 12)
    let allRegions = ["海曙", "江北", "鄞州", "Beilun", "北仑"].shuffled(using: &random)
    regions = Array(allRegions.prefix(Int.random(in: 1...3, using: &random)))
    years = random.chance(50) ? [2019, 2020] : [2019, 2020, 2021]
    employers = ["E-1", "e-1", "91330203MA2AE1234X", "0012"].shuffled(using: &random)
    providers = ["S-1", "S-2", "机构三"].shuffled(using: &random)
  }

  /// Projects first, then what speaks of them.
  mutating func workbook() -> OracleWorkbook {
    parameters = randomParameters()
    let projectCount = random.pick(0, 1, 2, 4, 6, 9, 12)
    projects = (0..<projectCount).map { number in randomProject(number: number) }
    payments = projects.flatMap { project in randomPayments(of: project) }
    var tables: [OracleKind: OracleTable] = [:]
    for kind in OracleKind.allCases where random.chance(likelihood(of: kind)) {
      tables[kind] = table(of: kind)
    }
    return OracleWorkbook(tables: tables, parameters: parameters)
  }

  /// Without projects nothing is settled, and without a fund no room is known.
  private func likelihood(of kind: OracleKind) -> Int {
    switch kind {
    case .projects: 96
    case .fund: 90
    default: 78
    }
  }

  private mutating func table(of kind: OracleKind) -> OracleTable {
    switch kind {
    case .fund: fundTable()
    case .employers: employerTable()
    case .projects: projectTable()
    case .outcomes: outcomeTable()
    case .roster: rosterTable()
    case .incidents: incidentTable()
    case .providers: providerTable()
    case .payments: paymentTable()
    case .notices: noticeTable()
    case .meetings: meetingTable()
    }
  }
}
