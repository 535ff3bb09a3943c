import CFiles
import Diagnostics
import Glibc
import Shell
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
      let (target, failure) = target(ofLink: place)
      guard failure == 0 else { throw .unwritable(path, failure) }
      guard let target else { return place }
      place = RelativePath.path(target, in: RelativePath.folder(of: place))
    }
    throw .unwritable(path, ELOOP)
  }

  /// What a link names; nothing where there is none. And the reason why that cannot be known, or 0: a
  /// link that is not seen would be replaced by a file.
  private static func target(ofLink path: String) -> (target: String?, failure: Int32) {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe bytes.baseAddress.map { unsafe readlink(path, $0, bytes.count) } ?? -1
    }
    guard count < 0 else { return (String(decoding: buffer[..<count], as: UTF8.self), 0) }
    // No link, nothing at all, or what is refused with a better reason later.
    return (nil, [EINVAL, ENOENT, ENOTDIR, ENAMETOOLONG].contains(errno) ? 0 : errno)
  }

  /// Writes all bytes and puts the file in its place; where that fails nothing has changed.
  func write(_ bytes: [UInt8]) throws(Diagnostic) {
    var (descriptor, temporary) = (nameless(), String?.none)
    if descriptor < 0 { (descriptor, temporary) = try temporaryFile() }
    var failure = SystemCall.write(bytes, to: descriptor)
    if failure == 0 { failure = keepMode(of: descriptor) }
    if failure == 0 { failure = SystemCall.sync(descriptor) }
    if failure == 0, temporary == nil { (failure, temporary) = give(descriptor) }
    // What is on the disk stays there, whatever closing it comes to.
    close(descriptor)
    if failure == 0, let temporary { failure = name(temporary) }
    if failure != 0, let temporary { unsafe unlink(temporary) }
    if failure == EEXIST { throw .exists(path) }
    if failure != 0 { throw .unwritable(path, failure) }
    failure = Directory.sync(folder)
    if failure != 0 { throw .unconfirmed(path, failure) }
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
    SystemCall.repeated {
      unsafe Glibc.open(
        folder, O_WRONLY | O_DIRECTORY | O_CLOEXEC | Int32(CFILES_NAMELESS), firstMode)
    }
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
      let descriptor = SystemCall.repeated {
        unsafe Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, firstMode)
      }
      if descriptor >= 0 { return (descriptor, temporary) }
      guard errno == EEXIST else { throw .unwritable(path, errno) }
    }
    throw .unwritable(path, EEXIST)
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
    if new.st_mode & 0o7777 == mode { return 0 }
    return SystemCall.repeated { fchmod(descriptor, mode) } == 0 ? 0 : errno
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
  /// A file that is in its place, of which the disk does not say that it would be there after a power
  /// failure.
  fileprivate static func unconfirmed(_ path: String, _ reason: Int32) -> Diagnostic {
    let failure = SystemFailure.phrase(reason)
    return Diagnostic(
      code: "unconfirmed-file",
      Phrase(
        "'\(path)' is written, but the disk does not confirm it: \(failure.english)",
        zh: "“\(path)”已写入，但磁盘未予确认：\(failure.chinese)"),
      advice: [
        Phrase(
          "it may be gone after a power failure: look after the disk, then write it again",
          zh: "断电后文件可能丢失：请检查磁盘，然后重新写入")
      ])
  }

  /// A line break, or another sign that is none, in the name of a file.
  fileprivate static func controlInName(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "control-in-name",
      Phrase(
        "the name '\(path)' of a file has a line break or another control character in it",
        zh: "文件名“\(path)”中有换行符或其他控制字符"))
  }
}
