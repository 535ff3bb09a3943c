import Glibc

/// Folders of the user's own files.
enum Directory {
  /// Makes what is missing of a folder and of those above it, for the owner alone.
  static func make(_ path: String) {
    for (index, character) in zip(path.indices, path) where character == "/" {
      guard index > path.startIndex else { continue }
      _ = unsafe mkdir(String(path[..<index]), 0o700)
    }
    _ = unsafe mkdir(path, 0o700)
  }

  /// Waits until the names in a folder are on the disk.
  static func sync(_ path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The names in a folder, in order; none where it is not there.
  static func names(in path: String) -> [String] {
    guard let stream = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
