import Diagnostics
import Glibc

/// Why the system refused a file, in words.
enum SystemFailure {
  /// The system's own words; in Chinese ours, where the reason is one that people meet.
  static func phrase(_ reason: Int32) -> Phrase {
    let english = unsafe String(cString: strerror(reason))
    return Phrase(english, zh: chinese(reason) ?? english)
  }

  private static func chinese(_ reason: Int32) -> String? {
    switch reason {
    case EACCES, EPERM: "没有权限"
    case ENOENT, ENOTDIR: "目录不存在"
    case EISDIR: "这是目录"
    case EEXIST: "文件已存在"
    case ENOSPC, EDQUOT: "磁盘空间不足"
    case EFBIG: "文件超过允许的大小"
    case EROFS: "磁盘是只读的"
    case EIO: "磁盘读写出错"
    case EMFILE, ENFILE: "打开的文件过多"
    case ENAMETOOLONG: "文件名过长"
    case ELOOP: "链接绕回了自身"
    case EBUSY, ETXTBSY: "文件正被占用"
    default: nil
    }
  }
}
