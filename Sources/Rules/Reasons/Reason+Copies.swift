import Diagnostics
import Language

extension Reason {
  /// A figure that is only a copy of another says what the other says, in place of it: `amount` of
  /// settlement is the amount of projects, and a term that is a sum over rows is that sum.
  mutating func takeOver(_ expression: Expression) {
    guard inputs.count == 1, let only = inputs.first else { return }
    switch expression.form {
    case .aggregate: break
    case .member(_, let name) where name.text == only.subject.english: break
    default: return
    }
    remarks += only.remarks
    (inputs, digest) = (only.inputs, only.digest)
  }
}

extension Expression {
  /// Whether it is nothing but a name, whose value is the value of the whole.
  var isReference: Bool {
    switch form {
    case .name, .member, .cell, .variable, .aggregate: true
    default: false
    }
  }
}
