import Diagnostics
import Exact
import Rules
import Tables

/// A sort of question with the records that were found for it.
struct QuizSource {
  /// What makes two questions the same.
  struct Signature: Hashable {
    let cells: [String: Value]
    let linked: [[[String: Value]]]
    let asked: String
  }

  private enum Search {
    case verdict(VerdictGround)
    case settlement(SettlementSearch)
  }

  /// How often it is asked beside others.
  let weight: Int
  /// How often it was.
  private(set) var askedCount = 0
  private let search: Search
  private let pack: RulePack
  private let stream: RandomStream
  private var drafts: [(draft: QuizDraft, isNear: Bool)] = []
  private var askedSubjects: [String: Int] = [:]
  private var batches = 0
  /// How often records are looked for before there are no more.
  private static let mostBatches = 6

  private init(_ search: Search, weight: Int, _ pack: RulePack, _ stream: RandomStream) {
    (self.search, self.weight, self.pack, self.stream) = (search, weight, pack, stream)
  }

  /// Everything that can be asked under a pack. Settlement is asked as often as what is asked most,
  /// and as often as three others where that is seldom.
  static func all(
    _ pack: RulePack, year: Int, _ stream: RandomStream
  ) throws(Diagnostic) -> [QuizSource] {
    var sources: [QuizSource] = []
    for name in pack.judgedKinds {
      guard let kind = RecordKind.named(name) else { continue }
      for aspect in pack.aspects(of: name) {
        for ground in try VerdictGround.all(of: kind, in: aspect, pack, year: year) {
          let own = stream.stream("\(name).\(aspect)").stream(sources.count)
          sources.append(QuizSource(.verdict(ground), weight: ground.weight, pack, own))
        }
      }
    }
    let own = stream.stream(SettlementSearch.table)
    if let settlement = try SettlementSearch(pack, year: year, own) {
      let weight = max(3, sources.map(\.weight).max() ?? 0)
      sources.append(QuizSource(.settlement(settlement), weight: weight, pack, own))
    }
    return sources
  }

  /// A question that was not given yet, about what was asked least; nothing where none is found any
  /// more.
  mutating func draft(_ stream: inout RandomStream) throws(Diagnostic) -> QuizDraft? {
    while drafts.isEmpty {
      guard batches < QuizSource.mostBatches else { return nil }
      try find()
    }
    let wanted = stream.choice(of: wanted)
    let fitting = drafts.indices.filter { drafts[$0].draft.answered == wanted }
    let open = fitting.isEmpty ? Array(drafts.indices) : fitting
    let least = open.map { askedSubjects[drafts[$0].draft.about, default: 0] }.min() ?? 0
    let rare = open.filter { askedSubjects[drafts[$0].draft.about, default: 0] == least }
    let about = stream.choice(of: rare.map { drafts[$0].draft.about }.uniqued)
    let same = rare.filter { drafts[$0].draft.about == about }
    let near = same.filter { drafts[$0].isNear }
    let isNear = !near.isEmpty && stream.happens(4, in: 5)
    guard let index = stream.choice(of: isNear ? near : same) else { return nil }
    return drafts.remove(at: index).draft
  }

  /// The sorts of answers as often as they are asked for.
  private var wanted: [String] {
    switch search {
    case .verdict:
      [Verdict.fail, .fail, .fail, .fail, .pass, .pass, .pass, .incomplete].map(\.rawValue)
    case .settlement:
      SettlementSearch.columns + Array(repeating: SettlementSearch.columns[0], count: 2)
    }
  }

  /// Counts that a question was asked.
  mutating func count(_ draft: QuizDraft) {
    askedCount += 1
    askedSubjects[draft.about, default: 0] += 1
  }

  private mutating func find() throws(Diagnostic) {
    let own = stream.stream(batches)
    batches += 1
    switch search {
    case .verdict(let ground):
      var search = VerdictSearch(ground, pack, own)
      drafts = try search.finds().map { find in
        let subject = QuizDraft.Subject.verdict(
          aspect: ground.aspect, criterion: find.criterion, find.verdict)
        return (
          QuizDraft(record: find.record, ground: ground.ground, subject: subject), find.isNear
        )
      }
    case .settlement(let search):
      var search = search.drawing(from: own)
      drafts = try search.finds().map { find in
        let subject = QuizDraft.Subject.amount(column: find.column, stage: find.stage)
        return (QuizDraft(record: find.record, ground: search.ground, subject: subject), false)
      }
    }
  }
}

extension QuizDraft {
  /// What it is about, of which each is asked as often as the others: a criterion, a stage.
  fileprivate var about: String {
    switch subject {
    case .verdict(_, let criterion, _): criterion ?? ""
    case .amount(_, let stage): stage
    }
  }

  /// What sort of answer it has: the verdict, or the column that is asked.
  fileprivate var answered: String {
    switch subject {
    case .verdict(_, _, let verdict): verdict.rawValue
    case .amount(let column, _): column
    }
  }
}
