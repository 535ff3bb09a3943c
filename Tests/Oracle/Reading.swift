/// What a cell says once it is read as its column's type.
///
/// Blank and unreadable are both *unknown* to a rule, and yet not the same: an error cell is
/// unknown even where a blank one fails, a blank cell of outcomes lets the projects' cell or the
/// evidence speak where an error cell does not, and a blank audience is `employer` where an
/// unreadable one is unknown.
enum Reading<Value: Sendable>: Sendable {
  case blank
  case unreadable
  case known(Value)

  /// The value where there is one; blank and unreadable alike are nothing.
  var value: Value? {
    if case .known(let value) = self { return value }
    return nil
  }

  var isBlank: Bool {
    if case .blank = self { return true }
    return false
  }

  var isUnreadable: Bool {
    if case .unreadable = self { return true }
    return false
  }
}
