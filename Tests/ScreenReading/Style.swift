/// How a character looks.
public struct Style: Hashable, Sendable {
  /// A colour of the terminal.
  public enum Colour: Hashable, Sendable {
    /// One of the palette.
    case indexed(Int)
    /// One of its own.
    case mixed(red: Int, green: Int, blue: Int)
  }

  /// Whether it is bold.
  public var isBold = false
  /// Whether it is dim.
  public var isDim = false
  /// Whether it is underlined.
  public var isUnderlined = false
  /// Whether the colours of text and ground are exchanged.
  public var isReverse = false
  /// The colour of the text; nil for the terminal's own.
  public var foreground: Colour?
  /// The colour of the ground; nil for the terminal's own.
  public var background: Colour?

  /// A plain look.
  public init() {}

  /// Changes the look as the numbers of a sequence ask.
  mutating func apply(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = Style()
      case 1: isBold = true
      case 2: isDim = true
      case 4: isUnderlined = true
      case 7: isReverse = true
      case 22: (isBold, isDim) = (false, false)
      case 24: isUnderlined = false
      case 27: isReverse = false
      case 30...37: foreground = .indexed(number - 30)
      case 38: foreground = Self.colour(from: &rest) ?? foreground
      case 39: foreground = nil
      case 40...47: background = .indexed(number - 40)
      case 48: background = Self.colour(from: &rest) ?? background
      case 49: background = nil
      case 90...97: foreground = .indexed(number - 82)
      case 100...107: background = .indexed(number - 92)
      default: break
      }
    }
  }

  /// The colour that 38 or 48 begins; nil if it is not whole.
  private static func colour(from rest: inout ArraySlice<Int>) -> Colour? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().map { .indexed($0) }
    case 2:
      guard let red = rest.popFirst(), let green = rest.popFirst(), let blue = rest.popFirst()
      else { return nil }
      return .mixed(red: red, green: green, blue: blue)
    default: return nil
    }
  }
}
