import Diagnostics

/// Finds the kind that a file's headers fit.
struct KindRecognition {
  let headers: [Header]
  let options: ReadingOptions

  /// The kind that fits: of several the one with most required columns, then the one with most
  /// known columns, then the first in the order of the kinds.
  func recognised() -> RecordKind? {
    var best: (kind: RecordKind, required: Int, known: Int)?
    for kind in options.candidates where fits(kind) {
      let (required, known) = (kind.required.count, self.known(of: kind).count)
      if let best, (required, known) <= (best.required, best.known) { continue }
      best = (kind, required, known)
    }
    return best?.kind
  }

  /// Whether there are all required columns, and for outcomes a column of an outcome.
  func fits(_ kind: RecordKind) -> Bool {
    missing(of: kind).isEmpty && (kind != .outcomes || known(of: kind).contains { !$0.isKey })
  }

  /// The required columns that neither the file has nor anyone provides.
  func missing(of kind: RecordKind) -> [KindColumn] {
    let known = Set(known(of: kind).map(\.name))
    return kind.required.filter { !known.contains($0.name) }
  }

  /// The columns of the kind that the file has or someone provides.
  private func known(of kind: RecordKind) -> Set<KindColumn> {
    let provided = options.provided.compactMap { kind.column(named: $0) }
    return Set(headers.compactMap { $0.column(of: kind) } + provided)
  }

  /// The kinds that are nearly fitted, those first of which the fewest columns have no guess:
  /// most of the required columns are there or have a guess, the key or at least one column that
  /// not every kind has among them.
  func nearMisses() -> [LoadReport.NearMiss] {
    let near = options.candidates.compactMap { kind -> (LoadReport.NearMiss, known: Int)? in
      let known = known(of: kind)
      let miss = nearMiss(of: kind)
      let tellsKind = known.contains { !KindRecognition.everywhere.contains($0.name) }
      guard !miss.missing.isEmpty, miss.missing.count <= known.count, known.count >= 2,
        tellsKind || miss.unguessed == 0
      else { return nil }
      return (miss, known.count)
    }
    return near.sorted { ($0.0.unguessed, -$0.known) < ($1.0.unguessed, -$1.known) }.map(\.0)
  }

  /// The kind whose headers these are, all but one or two of the required ones; of several the one
  /// of which most columns are known.
  func closest() -> RecordKind? {
    let kinds = options.candidates.filter { kind in
      missing(of: kind).count <= 2 && known(of: kind).count >= 3
    }
    return kinds.max { known(of: $0).count < known(of: $1).count }
  }

  /// What the file lacks of a kind, however much that is.
  func nearMiss(of kind: RecordKind) -> LoadReport.NearMiss {
    let missing = missing(of: kind)
    return LoadReport.NearMiss(kind: kind, missing: missing, guesses: guesses(missing, of: kind))
  }

  /// Columns that say nothing of the kind.
  private static let everywhere: Set<String> = ["region", "year", "name", "date"]

  private func guesses(_ missing: [KindColumn], of kind: RecordKind) -> [String: String] {
    var own = headers.filter { $0.column(of: kind) == nil && !$0.text.isEmpty }
    var guesses: [String: String] = [:]
    for column in missing {
      let scored = own.indices.map {
        ($0, HeaderLikeness.score(own[$0].foldedBase, column.spellings))
      }
      guard let (index, score) = scored.max(by: { $0.1 < $1.1 }), score >= 2 else { continue }
      guesses[column.name] = own.remove(at: index).text
    }
    return guesses
  }
}

/// How much a header resembles the names of a column.
enum HeaderLikeness {
  /// The longest run of ideographs that the header has in common with one of the spellings; a
  /// slip of the fingers counts as much as the whole name.
  static func score(_ header: String, _ spellings: [String]) -> Int {
    if Similarity.nearest(to: header, among: spellings) != nil {
      return header.unicodeScalars.count
    }
    return spellings.map {
      longestCommonRun(Array(header.unicodeScalars), Array($0.unicodeScalars))
    }
    .max() ?? 0
  }

  private static func longestCommonRun(
    _ first: [Unicode.Scalar], _ second: [Unicode.Scalar]
  ) -> Int {
    var best = 0
    var last = [Int](repeating: 0, count: second.count + 1)
    for scalar in first.prefix(64) {
      var current = [0]
      for (index, other) in second.enumerated() {
        // A run of Latin letters says less than one of ideographs, so ideographs alone count.
        let isShared = scalar == other && scalar.value > 0x2E80
        current.append(isShared ? last[index] + 1 : 0)
      }
      best = max(best, current.max() ?? 0)
      last = current
    }
    return best
  }
}
