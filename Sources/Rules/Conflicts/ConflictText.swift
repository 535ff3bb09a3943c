import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What a conflict says, its names tied to the columns of a row.
struct ConflictText {
  private enum Piece {
    case text(String)
    case value(BoundExpression)
  }

  private let english: [Piece]
  private let chinese: [Piece]

  /// What is said in one language stands in for the other.
  init(_ conflict: ConflictSyntax, _ binder: Binder) throws(Diagnostic) {
    english = try ConflictText.pieces(of: conflict.english ?? conflict.chinese, binder)
    chinese = try ConflictText.pieces(of: conflict.chinese ?? conflict.english, binder)
  }

  private static func pieces(
    of text: TextLiteral?, _ binder: Binder
  ) throws(Diagnostic) -> [Piece] {
    var pieces: [Piece] = []
    for piece in text?.pieces ?? [] {
      switch piece {
      case .text(let letters): pieces.append(.text(letters))
      case .variable(let name):
        pieces.append(.value(try binder.bind(Expression(.name(name), at: name.span))))
      }
    }
    return pieces
  }

  /// The text with the values of each row in the places of their names.
  func phrases(_ evaluator: Evaluator, _ rows: [Int]) -> [Phrase] {
    let (english, chinese) = (said(english, evaluator, rows), said(chinese, evaluator, rows))
    return rows.indices.map { place in
      Phrase(
        english.map { $0[place].english }.joined(), zh: chinese.map { $0[place].chinese }.joined())
    }
  }

  /// What each piece says in each row.
  private func said(
    _ pieces: [Piece], _ evaluator: Evaluator, _ rows: [Int]
  ) -> [[Phrase]] {
    pieces.map { piece in
      switch piece {
      case .text(let letters): return Array(repeating: Phrase(same: letters), count: rows.count)
      case .value(let bound):
        evaluator.prepare(bound.node)
        return evaluator.eachChunk(of: .list(rows)) { chunk in
          let run = evaluator.vector(bound.node, Frame(chunk))
          return (0..<run.count).map { position in
            let value = run[position]
            return TypedValue(value, bound.type).phrase(spelled: value.spelling ?? "")
          }
        }.flatMap(\.self)
      }
    }
  }
}
