import CFiles
import Diagnostics
import Glibc
import Workspace

/// A file that is written whole or not at all: it is filled under another name beside its place,
/// synced, and only then given the place.
///
/// A link stays what it is, and the file to which it leads is the one that is written. A file that is
/// replaced keeps its owner and who may read it.
struct NewFile {
  /// As the user named it.
  private let path: String
  /// Where the name leads.
  private let place: String
  /// What is to be replaced.
  private let old: stat?

  /// As many links in a row are followed as the system follows.
  private static let mostLinks = 40

  /// The file of a name; throws where there is something that must not be replaced.
  init(_ path: String, replacing: Bool) throws(Diagnostic) {
    guard !path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .controlInName(path) }
    let place = try NewFile.place(of: path)
    var status = stat()
    if unsafe stat(place, &status) == 0 {
      let kind = status.st_mode & S_IFMT
      guard kind == S_IFREG else {
        throw .notFile(
          path, isDirectory: kind == S_IFDIR,
          advice: Phrase("a file in it: `\(path)/caps.csv`", zh: "其中的文件写作 `\(path)/限额.csv`"))
      }
      guard replacing else { throw .exists(path) }
      // A new name would take the place of a file that is protected from writing, too.
      guard unsafe access(place, W_OK) == 0 else { throw .unwritable(path, errno) }
      old = status
    } else {
      guard errno == ENOENT else { throw .unwritable(path, errno) }
      old = nil
    }
    (self.path, self.place) = (path, place)
  }

  /// Where the links lead to which a name may lead.
  private static func place(of path: String) throws(Diagnostic) -> String {
    var place = path
    for _ in 0..<mostLinks {
      guard let target = target(ofLink: place) else { return place }
      place = RelativePath.path(target, in: RelativePath.folder(of: place))
    }
    throw .unwritable(path, ELOOP)
  }

  /// What a link names; nothing where there is none.
  private static func target(ofLink path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe bytes.baseAddress.map { unsafe readlink(path, $0, bytes.count) } ?? -1
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  /// Writes all bytes and puts the file in its place; where that fails nothing has changed.
  func write(_ bytes: [UInt8]) throws(Diagnostic) {
    var (descriptor, temporary) = (nameless(), String?.none)
    if descriptor < 0 { (descriptor, temporary) = try temporaryFile() }
    var failure = NewFile.write(bytes, to: descriptor)
    if failure == 0 { failure = keepMode(of: descriptor) }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if failure == 0, temporary == nil { (failure, temporary) = give(descriptor) }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, let temporary { failure = name(temporary) }
    if failure != 0, let temporary { unsafe unlink(temporary) }
    if failure == EEXIST { throw .exists(path) }
    if failure != 0 { throw .unwritable(path, failure) }
    Directory.sync(folder)
  }

  /// The folder of the place.
  private var folder: String {
    let folder = RelativePath.folder(of: place)
    return folder.isEmpty ? "." : folder
  }

  /// What is to be replaced may be for its owner's eyes alone, and so is what replaces it until it is there.
  private var firstMode: mode_t { old == nil ? 0o666 : 0o600 }

  /// A file without a name, of which a kill leaves nothing; -1 where the file system has none.
  private func nameless() -> Int32 {
    unsafe Glibc.open(
      folder, O_WRONLY | O_DIRECTORY | O_CLOEXEC | Int32(CFILES_NAMELESS), firstMode)
  }

  /// Gives a nameless file its place where nothing is replaced, else a name beside it; the reason why
  /// not, or 0, and the name that is still to be changed.
  private func give(_ descriptor: Int32) -> (failure: Int32, temporary: String?) {
    let source = "/proc/self/fd/\(descriptor)"
    guard old != nil else {
      let isGiven = unsafe linkat(AT_FDCWD, source, AT_FDCWD, place, AT_SYMLINK_FOLLOW) == 0
      return (isGiven ? 0 : errno, nil)
    }
    for number in 0..<100 {
      let temporary = temporaryName(number)
      if unsafe linkat(AT_FDCWD, source, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 {
        return (0, temporary)
      }
      guard errno == EEXIST else { break }
    }
    return (errno == EEXIST ? EBUSY : errno, nil)
  }

  /// A name that is short whatever the place is called.
  private func temporaryName(_ number: Int) -> String {
    RelativePath.path(
      ".fundsh-\(getpid())-\(number).part", in: RelativePath.folder(of: place))
  }

  /// A file beside the place.
  private func temporaryFile() throws(Diagnostic) -> (descriptor: Int32, path: String?) {
    for number in 0..<100 {
      let temporary = temporaryName(number)
      let descriptor = unsafe Glibc.open(
        temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, firstMode)
      if descriptor >= 0 { return (descriptor, temporary) }
      guard errno == EEXIST else { throw .unwritable(path, errno) }
    }
    throw .unwritable(path, EEXIST)
  }

  /// The reason why not all bytes could be written, or 0.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var written = 0
      while written < buffer.count {
        let count = unsafe Glibc.write(descriptor, base + written, buffer.count - written)
        if count >= 0 { written += count } else if errno != EINTR { return errno }
      }
      return 0
    }
  }

  /// Gives the file the owner and the mode of the one that it replaces; the reason why not, or 0.
  private func keepMode(of descriptor: Int32) -> Int32 {
    guard let old else { return 0 }
    var new = stat()
    guard unsafe fstat(descriptor, &new) == 0 else { return errno }
    // Who may not give a file away keeps it.
    if old.st_uid != new.st_uid || old.st_gid != new.st_gid {
      _ = fchown(descriptor, old.st_uid, old.st_gid)
    }
    let mode = old.st_mode & 0o7777
    return new.st_mode & 0o7777 == mode || fchmod(descriptor, mode) == 0 ? 0 : errno
  }

  /// Gives the file its place; the reason why not, or 0.
  private func name(_ temporary: String) -> Int32 {
    if old != nil { return unsafe rename(temporary, place) == 0 ? 0 : errno }
    // Unlike a mere renaming, this never replaces a file that came there in the meantime.
    let flags = UInt32(CFILES_REPLACES_NOTHING)
    if unsafe renameat2(AT_FDCWD, temporary, AT_FDCWD, place, flags) == 0 { return 0 }
    guard errno == EINVAL || errno == ENOSYS else { return errno }
    guard unsafe link(temporary, place) == 0 else { return errno }
    unsafe unlink(temporary)
    return 0
  }
}

extension Diagnostic {
  /// A line break, or another sign that is none, in the name of a file.
  fileprivate static func controlInName(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "control-in-name",
      Phrase(
        "the name '\(path)' of a file has a line break or another control character in it",
        zh: "文件名“\(path)”中有换行符或其他控制字符"))
  }
}
