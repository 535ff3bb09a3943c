/// What the program calls itself in what it writes.
public enum Product {
  /// Name and version, as `--version` says them.
  public static let name = "fundsh 0.1.0"
}
