import Diagnostics
import Exact

/// Something that a pack can say again of the pack that it extends.
protocol ExtensibleDeclaration {
  /// The name under which it is found among its like.
  var identity: String { get }
  /// This over what the base says of the same thing: a clause that is not said here is the base's.
  func laid(over base: Self) throws(Diagnostic) -> Self
}

extension Array where Element: ExtensibleDeclaration {
  /// The base's declarations in their order, each as it is said again here, then what is new.
  func laid(over base: [Element]) throws(Diagnostic) -> [Element] {
    var whole = base
    for own in self {
      if let place = base.firstIndex(where: { $0.identity == own.identity }) {
        whole[place] = try own.laid(over: base[place])
      } else {
        whole.append(own)
      }
    }
    return whole
  }

  /// The declarations without those that are taken away; throws where one is not there.
  func taking(
    away withdrawals: [Withdrawal], _ declaration: Withdrawal.Declaration
  ) throws(Diagnostic) -> [Element] {
    var rest = self
    for withdrawal in withdrawals where withdrawal.declaration == declaration {
      guard let place = rest.firstIndex(where: { $0.identity == withdrawal.identity }) else {
        throw .nothingToTakeAway(withdrawal, among: map(\.identity))
      }
      rest.remove(at: place)
    }
    return rest
  }
}

extension Wordings {
  /// What is said here, else what the base says.
  func laid(over base: Wordings) -> Wordings {
    var whole = self
    whole.chinese = chinese ?? base.chinese
    whole.english = english ?? base.english
    return whole
  }
}
