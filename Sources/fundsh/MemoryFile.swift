import CFiles
import Diagnostics
import Glibc
import Shell

/// A file without a name, which nobody else sees and which is gone with the program.
final class MemoryFile {
  private let descriptor: Int32

  init() throws(Diagnostic) {
    descriptor = unsafe memfd_create("fundsh", UInt32(CFILES_CLOSES_ON_EXEC))
    guard descriptor >= 0 else { throw .unmadeWorkbook(SystemFailure.phrase(errno)) }
  }

  deinit { close(descriptor) }

  /// Where it can be opened once more.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// All that it holds.
  func bytes() throws(Diagnostic) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0 else { throw .unmadeWorkbook(SystemFailure.phrase(errno)) }
    let (bytes, failure) = SystemCall.read(size, of: descriptor, at: 0)
    guard failure == 0, bytes.count == size else {
      throw .unmadeWorkbook(SystemFailure.phrase(failure == 0 ? EIO : failure))
    }
    return bytes
  }
}

extension Diagnostic {
  /// A workbook that could not be put together.
  static func unmadeWorkbook(_ reason: Phrase) -> Diagnostic {
    Diagnostic(
      code: "unmade-workbook",
      Phrase(
        "the workbook cannot be made: \(reason.english)", zh: "工作簿无法生成：\(reason.chinese)"),
      advice: [
        Phrase(
          "its rows wait in \(TemporaryRoom.folder), for which the variable TMPDIR can name another folder",
          zh: "各行暂存于 \(TemporaryRoom.folder)，可用变量 TMPDIR 另指目录")
      ])
  }

  /// The library was there when the program was built, and is not now.
  static var noWorkbookLibrary: Diagnostic {
    Diagnostic(
      code: "no-workbooks",
      Phrase(
        "libxlsxwriter, which writes workbooks, cannot be opened", zh: "写工作簿所用的 libxlsxwriter 无法打开"),
      advice: [
        Phrase(
          "`apt-get install libxlsxwriter-dev` brings it",
          zh: "请运行 `apt-get install libxlsxwriter-dev`")
      ])
  }
}
