internal import Glibc

/// Folders of the user's own files.
public enum Directory {
  /// Makes what is missing of a folder and of those above it, for the owner alone, so that a power
  /// failure takes none of them away again. What cannot be made is said by whoever needs it.
  public static func make(_ path: String) {
    for (index, character) in zip(path.indices, path) where character == "/" {
      if index > path.startIndex { makeOne(String(path[..<index])) }
    }
    makeOne(path)
  }

  private static func makeOne(_ path: String) {
    guard unsafe mkdir(path, 0o700) == 0 else { return }
    _ = sync(parent(of: path))
  }

  /// The folder that holds a file or a folder.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Waits until the names in a folder are on the disk; the reason why they are not, or 0. Who may not
  /// look into a folder, or whose file system has no such waiting, cannot be helped.
  public static func sync(_ path: String) -> Int32 {
    let folder = SystemCall.repeated {
      unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard folder >= 0 else { return errno == EACCES || errno == EPERM ? 0 : errno }
    defer { close(folder) }
    let failure = SystemCall.sync(folder)
    return [EINVAL, EBADF, EOPNOTSUPP, ENOSYS].contains(failure) ? 0 : failure
  }

  /// The names in a folder, in order; none where it is not there. And the reason why there may be more,
  /// or 0.
  public static func names(in path: String) -> (names: [String], failure: Int32) {
    var opened = unsafe opendir(path)
    while unsafe opened == nil, errno == EINTR { unsafe opened = unsafe opendir(path) }
    guard let stream = unsafe opened else {
      return ([], errno == ENOENT || errno == ENOTDIR ? 0 : errno)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    repeat {
      errno = 0
      while let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
            unsafe String(cString: $0)
          }
        }
        if name != ".", name != ".." { names.append(name) }
        errno = 0
      }
    } while errno == EINTR
    let failure = errno
    return (names.sorted(), failure)
  }
}
