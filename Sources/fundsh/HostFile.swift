import Diagnostics
import Glibc
import Shell
import Tables

/// A file on disk, read at any place.
final class HostFile: ByteSource {
  let byteCount: Int
  /// The file as it was when it was opened.
  let identity: FileIdentity
  private let descriptor: Int32
  private let path: String

  init(_ path: String) throws(Diagnostic) {
    let descriptor = SystemCall.repeated {
      unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    }
    guard descriptor >= 0 else { throw .unreadable(path, errno) }
    let status: stat
    do throws(Diagnostic) {
      let first = try FileStatus.of(descriptor, at: path)
      guard first.st_mode & S_IFMT == S_IFREG else {
        throw .notFile(path, isDirectory: first.st_mode & S_IFMT == S_IFDIR)
      }
      status = try FileStatus.settled(of: descriptor, since: first, at: path)
    } catch {
      close(descriptor)
      throw error
    }
    self.path = path
    self.descriptor = descriptor
    byteCount = Int(status.st_size)
    identity = FileIdentity(status)
  }

  deinit { close(descriptor) }

  /// Where the file lies that is open, from the root on; nothing where it was taken away.
  var presentPath: String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe bytes.baseAddress.map {
        unsafe readlink("/proc/self/fd/\(descriptor)", $0, bytes.count)
      } ?? -1
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  /// The file as it is now.
  func presentIdentity() throws(Diagnostic) -> FileIdentity {
    FileIdentity(try FileStatus.of(descriptor, at: path))
  }

  func read(at offset: Int, count: Int) throws(Diagnostic) -> [UInt8] {
    let wanted = max(0, min(count, byteCount - offset))
    let (bytes, failure) = SystemCall.read(wanted, of: descriptor, at: offset)
    guard failure == 0 else { throw .unreadable(path, failure) }
    guard bytes.count == wanted else { throw .changedWhileRead(path) }
    return bytes
  }

  func checkUnchanged() throws(Diagnostic) {
    guard try presentIdentity().stamp == identity.stamp else { throw .changedWhileRead(path) }
  }
}

extension Diagnostic {
  /// A file that cannot be opened or read.
  static func unreadable(_ path: String, _ reason: Int32) -> Diagnostic {
    guard reason != ENOENT else {
      // An input method's signs are letters in a path.
      let sign = path.first { "；，、。".contains($0) }
      let separated = sign.map {
        [Phrase("a space before '\($0)' ends the path", zh: "在“\($0)”之前加空格，路径即到此为止")]
      }
      return Diagnostic(
        code: "no-file", Phrase("there is no file '\(path)'", zh: "没有文件“\(path)”"),
        advice: separated ?? [
          Phrase(
            "is the path right? it is relative to the script, or to where fundsh was started",
            zh: "路径是否正确？相对路径从脚本所在的目录，或启动 fundsh 的目录算起")
        ])
    }
    let failure = SystemFailure.phrase(reason)
    return Diagnostic(
      code: "unreadable-file",
      Phrase(
        "'\(path)' cannot be read: \(failure.english)", zh: "“\(path)”不能读取：\(failure.chinese)"),
      advice: [wayOut(of: reason)])
  }

  private static func wayOut(of reason: Int32) -> Phrase {
    switch reason {
    case EACCES, EPERM: Phrase("may you read it?", zh: "是否有读取的权限？")
    case ENOTDIR, ELOOP, ENAMETOOLONG: Phrase("is the path right?", zh: "路径是否正确？")
    case EILSEQ: Phrase("give it a name in UTF-8", zh: "请改用 UTF-8 编码的文件名")
    default:
      Phrase(
        "try again; if it stays so, ask who looks after the disk", zh: "请重试；若仍如此，请联系管理该磁盘的人")
    }
  }

  /// A file of which nobody knows whether what was read is one version of it.
  static func changedWhileRead(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "file-changed",
      Phrase("'\(path)' was written to while it was read", zh: "读取期间“\(path)”又被写入"),
      advice: [Phrase("read it again when it is written no more", zh: "请在写入结束后重新读取")])
  }

  /// A directory, or something that is no file at all.
  static func notFile(
    _ path: String, isDirectory: Bool, advice: Phrase? = nil
  ) -> Diagnostic {
    let pattern = path + (path.hasSuffix("/") ? "" : "/") + "*.csv"
    let spelled = pattern.contains(" ") ? "\"\(pattern)\"" : pattern
    let files = Phrase("`\(spelled)` names the files in it", zh: "`\(spelled)` 指其中的各文件")
    return Diagnostic(
      code: "not-a-file",
      isDirectory
        ? Phrase("'\(path)' is a directory", zh: "“\(path)”是目录")
        : Phrase("'\(path)' is no regular file", zh: "“\(path)”不是普通文件"),
      advice: isDirectory ? [advice ?? files] : [])
  }
}
