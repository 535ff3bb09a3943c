import Exact
import Rules

/// A question before it is written: a record, and what is asked of it.
struct QuizDraft {
  /// What is asked.
  enum Subject: Hashable {
    /// What the criteria of an aspect say, about one of them or about all.
    case verdict(aspect: String, criterion: String?, Verdict)
    /// A column of the settlement, where the project has come so far.
    case amount(column: String, stage: String)
  }

  let record: DrawnRecord
  let ground: QuizGround
  let subject: Subject

  /// What makes two questions the same, whatever the records are called.
  var signature: QuizSource.Signature {
    let asked =
      switch subject {
      case .verdict(let aspect, _, _): aspect
      case .amount(let column, _): column
      }
    return QuizSource.Signature(cells: record.cells, linked: record.linked, asked: asked)
  }
}
