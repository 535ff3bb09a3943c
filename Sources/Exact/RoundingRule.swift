/// How a value between two neighbours is settled.
public enum RoundingRule: String, CaseIterable, Sendable {
  /// To the nearer; half way, away from 0: `0.125` becomes `0.13`.
  case halfUp = "half_up"
  /// To the nearer; half way, to the even neighbour: `0.125` becomes `0.12`.
  case halfEven = "half_even"
  /// To the lower: `0.129` becomes `0.12`, `-0.121` becomes `-0.13`.
  case down
  /// To the higher.
  case up
}
