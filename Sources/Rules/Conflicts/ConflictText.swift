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
    func text(_ pieces: [Piece], in wording: Wording) -> String {
      pieces.map { piece in
        switch piece {
        case .text(let letters): letters
        case .value(let bound):
          evaluator.value(bound.node, frame).spelling(as: bound.type, in: wording)
        }
      }.joined()
    }
    return Phrase(text(english, in: .english), zh: text(chinese, in: .chinese))
  }
}

extension Value {
  /// The spelling in a language: words and yes or no have one in each.
  fileprivate func spelling(as type: ValueType, in wording: Wording) -> String {
    switch (self, type, wording) {
    case (.truth(let truth), _, .chinese): truth ? "是" : "否"
    case (.text(let word), .choice(let choice), .chinese): choice.chinese(for: word) ?? word
    default: spelling ?? ""
    }
  }
}
