import Synchronization

/// How much of the stack is left for what calls itself for each part of a formula. One that rests on
/// others, and these on others, may need more than there is, which would be a crash and no error.
public enum StackRoom {
  /// The lowest address of the stack that is watched; 0 where none is.
  private static let floor = Atomic<UInt>(0)
  /// So much is kept for what is done with a formula once it was read.
  private static let kept = Atomic<UInt>(0)

  /// Watches the stack of the calling thread, which goes on for so many bytes from here.
  public static func watch(_ size: Int) {
    floor.store(here &- UInt(size), ordering: .relaxed)
    kept.store(UInt(size / 3), ordering: .relaxed)
  }

  /// Whether no more than what is kept is left. Of the stacks of other threads nothing is known.
  public static var isUsedUp: Bool {
    let above = here &- floor.load(ordering: .relaxed)
    return above < kept.load(ordering: .relaxed)
  }

  private static var here: UInt {
    var mark: UInt8 = 0
    return unsafe withUnsafePointer(to: &mark) { UInt(bitPattern: $0) }
  }
}
