/// Three-valued `and` and `or`, and nothing cleverer.
enum Truth: Sendable {
  case no, unknown, yes

  init(_ known: Bool) { self = known ? .yes : .no }
}

/// The truth of a condition or a test, with the inputs that are to blame for it.
///
/// `missing` holds the inputs "whose being blank or unreadable made it unknown, or fail where a
/// date or document is asked for". So a plain `no` blames nobody, and an
/// `and` that is already `no` for one side does not blame the other side's unknown input.
struct Judgement: Sendable {
  let truth: Truth
  let missing: [String]

  init(_ truth: Truth, missing: [String] = []) {
    self.truth = truth
    self.missing = missing
  }

  init(_ known: Bool) { self.init(Truth(known)) }

  static let always = Judgement(.yes)

  func and(_ other: Judgement) -> Judgement {
    merged(with: other, decisive: .no)
  }

  func or(_ other: Judgement) -> Judgement {
    merged(with: other, decisive: .yes)
  }

  /// `decisive` settles the whole whatever the other side is; after it, unknown does.
  private func merged(with other: Judgement, decisive: Truth) -> Judgement {
    for truth in [decisive, .unknown] {
      let sides = [self, other].filter { side in side.truth == truth }
      if !sides.isEmpty { return Judgement(truth, missing: sides.flatMap(\.missing)) }
    }
    return Judgement(truth, missing: missing + other.missing)
  }
}
