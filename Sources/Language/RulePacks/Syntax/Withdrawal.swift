/// `without criterion score of projects in performance`: what a pack takes away from its base.
public struct Withdrawal: Sendable {
  /// What can be taken away.
  public enum Declaration: String, CaseIterable, Sendable {
    /// `parameter cap.rate`
    case parameter
    /// `choice training_base`
    case choice
    /// `criterion score of projects in performance`
    case criterion
    /// `table settlement`
    case table
    /// `conflict no_fund`
    case conflict
  }

  /// Which sort of declaration it is.
  public let declaration: Declaration
  /// Its name, as it is found among its like: with kind and aspect for a criterion.
  public let identity: String
  /// Where the name stands.
  public let name: Name
}
