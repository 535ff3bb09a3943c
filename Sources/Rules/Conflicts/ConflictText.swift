import Diagnostics
import Evaluation
import Exact
import Language

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

  /// The text with the row's values in the places of their names.
  func phrase(_ evaluator: Evaluator, _ frame: Frame) -> Phrase {
    func said(_ pieces: [Piece]) -> Phrase {
      pieces.map { piece in
        switch piece {
        case .text(let letters): return Phrase(same: letters)
        case .value(let bound):
          let value = evaluator.value(bound.node, frame)
          return TypedValue(value, bound.type).phrase(spelled: value.spelling ?? "")
        }
      }.joined(by: Phrase(same: ""))
    }
    return Phrase(said(english).english, zh: said(chinese).chinese)
  }
}
