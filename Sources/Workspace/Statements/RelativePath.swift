/// Paths as a script in one folder names what a script in another folder named.
public struct RelativePath {
  /// What leads from the one folder to the other: empty, or ending in `/`.
  private let prefix: String

  /// From one folder to another, both as `surroundings` knows them; empty for the working directory.
  init(from folder: String, to other: String, _ surroundings: any Surroundings) {
    func parts(_ folder: String) -> [String] {
      RelativePath.parts(surroundings.absolutePath(folder.isEmpty ? "." : folder))
    }
    let (own, wanted) = (parts(folder), parts(other))
    let common = zip(own, wanted).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: own.count - common) + wanted[common...]
    prefix = steps.map { $0 + "/" }.joined()
  }

  /// The other folder, seen from the one; empty where they are the same.
  var folder: String { String(prefix.dropLast()) }

  /// A path that is relative to the other folder, relative to the one.
  func path(_ text: String) -> String {
    text.hasPrefix("/") || text == RelativePath.standardInput ? text : prefix + text
  }

  /// A file that is named from the working directory, as a script in a folder names it by the shortest way.
  static func shortest(
    _ path: String, seenFrom folder: String, _ surroundings: any Surroundings
  ) -> String {
    guard !path.hasPrefix("/"), path != standardInput else { return path }
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init)
    return RelativePath(from: folder, to: RelativePath.folder(of: path), surroundings)
      .path(name ?? path)
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The last part of a path, up to its first point.
  static func stem(of path: String) -> String {
    name(of: path).split(separator: ".").first.map(String.init) ?? path
  }

  /// What names standard input in place of a file, whatever the folder.
  public static let standardInput = "-"

  /// A path that a text in a folder names, as it is named outside of it.
  public static func path(_ text: String, in folder: String) -> String {
    text.hasPrefix("/") || folder.isEmpty || text == standardInput ? text : folder + "/" + text
  }

  /// The folder in which a file lies; empty for the working directory.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What stands behind the last point of a file's name, in lower case; empty where there is none.
  static func ending(of path: String) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let point = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  private static func parts(_ path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map(String.init)
  }
}
