public import Diagnostics

/// The SHA-256 of what was read from a file, which may be taken long after the reading.
public protocol InputDigest: Sendable {
  /// What tells at once whether a file is still as it was when it was read, as far as its length and the
  /// time of its last change tell that; empty for what is no file.
  var stamp: String { get }
  /// The digest in lower-case hexadecimal, taken now where it was not yet; throws where the file was
  /// changed since, so that nobody knows any more what was read.
  func text() throws(Diagnostic) -> String
}

/// A digest that is known.
public struct KnownDigest: InputDigest {
  private let hexadecimal: String
  /// What tells whether the file is still the same.
  public let stamp: String

  /// The digest, in lower-case hexadecimal.
  public init(_ hexadecimal: String, stamp: String = "") {
    (self.hexadecimal, self.stamp) = (hexadecimal, stamp)
  }

  /// The digest.
  public func text() throws(Diagnostic) -> String { hexadecimal }
}

/// Something that a statement read.
struct Input {
  /// Which of the statement's paths named it.
  let position: Int
  /// The file as the session knows it; a pack's name.
  let path: String
  let digest: any InputDigest
  /// The table that it became a part of; nothing for a pack.
  var table: String?
}
