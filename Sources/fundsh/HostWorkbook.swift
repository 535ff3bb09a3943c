import Diagnostics
import Exact
import Glibc
import Rendering
import Workspace

#if canImport(CSpreadsheet)
  import CSpreadsheet

  /// A workbook file as libxlsxwriter makes it, in memory; only its rows wait on the disk meanwhile.
  @safe struct HostWorkbook: ~Copyable {
    private let book: UnsafeMutablePointer<cspreadsheet>
    private let file: MemoryFile
    private var formats: [String: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = unsafe []
    private var isOpen = true
    private let rowCount: Int
    private let wording: Wording
    private var rowsWritten = 0

    /// More cells than that may come to an archive beyond 4 GB.
    private static let largestPlain = 20_000_000

    /// The bytes of the file, the same for the same cells.
    static func bytes(
      of spreadsheet: Spreadsheet, isInterrupted: () -> Bool
    ) throws(Diagnostic) -> [UInt8] {
      var workbook = try HostWorkbook(of: spreadsheet)
      for sheet in spreadsheet.sheets {
        let made = try unsafe workbook.add(sheet)
        try unsafe workbook.write(rowsOf: sheet, in: made, isInterrupted)
      }
      return try workbook.finish()
    }

    private init(of spreadsheet: Spreadsheet) throws(Diagnostic) {
      let file = try MemoryFile()
      let cells = spreadsheet.sheets.reduce(0) { $0 + $1.rowCount * $1.columns.count }
      guard
        let book = unsafe cspreadsheet_open(
          file.path, TemporaryRoom.folder, cells > HostWorkbook.largestPlain)
      else {
        throw .noWorkbookLibrary
      }
      unsafe (self.file, self.book) = (file, book)
      rowCount = spreadsheet.sheets.reduce(0) { $0 + $1.rowCount }
      wording = spreadsheet.wording
    }

    deinit {
      Progress.show(1, of: 1, in: wording)
      if isOpen { unsafe cspreadsheet_free(book) }
    }

    /// A sheet with its headings.
    private mutating func add(
      _ sheet: Spreadsheet.Sheet
    ) throws(Diagnostic) -> UnsafeMutablePointer<lxw_worksheet> {
      guard let made = unsafe cspreadsheet_sheet(book, sheet.name) else {
        throw .unmadeWorkbook(SystemFailure.phrase(errno))
      }
      unsafe sheets.append(made)
      for (index, column) in sheet.columns.enumerated() {
        let place = UInt16(truncatingIfNeeded: index)
        try unsafe check(
          cspreadsheet_width(book, made, place, UInt16(truncatingIfNeeded: column.width)))
        let form = try unsafe heading(isRightAligned: column.isRightAligned)
        try unsafe check(
          cspreadsheet_text(book, made, 0, place, SheetText.encoded(column.heading), form))
      }
      if !sheet.columns.isEmpty {
        let (row, column) = (sheet.rowCount, sheet.columns.count - 1)
        try unsafe check(
          cspreadsheet_filter(
            book, made, UInt32(truncatingIfNeeded: row), UInt16(truncatingIfNeeded: column)))
      }
      return unsafe made
    }

    private mutating func write(
      rowsOf sheet: Spreadsheet.Sheet, in made: UnsafeMutablePointer<lxw_worksheet>,
      _ isInterrupted: () -> Bool
    ) throws(Diagnostic) {
      for row in 0..<sheet.rowCount {
        if row % 4096 == 0 {
          if isInterrupted() { throw .interrupted }
          Progress.show(rowsWritten + row, of: rowCount + 1, in: wording)
        }
        for column in sheet.columns.indices {
          try unsafe write(
            sheet.cell(row, column), in: made, UInt32(truncatingIfNeeded: row + 1),
            UInt16(truncatingIfNeeded: column))
        }
      }
      rowsWritten += sheet.rowCount
    }

    private mutating func write(
      _ cell: SheetCell, in sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
      _ column: UInt16
    ) throws(Diagnostic) {
      switch cell {
      case .blank: return
      case .text(let text):
        try unsafe check(
          cspreadsheet_text(book, sheet, row, column, SheetText.encoded(text), nil))
      case .number(let digits, let code):
        let format = try unsafe format(code)
        try unsafe check(cspreadsheet_number(book, sheet, row, column, digits, format))
      }
    }

    /// Each format is made once.
    private mutating func format(
      _ code: String
    ) throws(Diagnostic) -> UnsafeMutablePointer<lxw_format>? {
      // What General shows is what a cell without a format shows.
      guard code != "General" else { return nil }
      return try unsafe kept(code) { unsafe cspreadsheet_format($0, code) }
    }

    private mutating func heading(
      isRightAligned: Bool
    ) throws(Diagnostic) -> UnsafeMutablePointer<lxw_format>? {
      try unsafe kept(isRightAligned ? "heading at the right" : "heading") {
        unsafe cspreadsheet_heading($0, isRightAligned)
      }
    }

    private mutating func kept(
      _ key: String,
      _ make: (UnsafeMutablePointer<cspreadsheet>) -> UnsafeMutablePointer<lxw_format>?
    ) throws(Diagnostic) -> UnsafeMutablePointer<lxw_format>? {
      if let known = unsafe formats[key] { return unsafe known }
      guard let made = unsafe make(book) else { throw .unmadeWorkbook(SystemFailure.phrase(errno)) }
      unsafe formats[key] = made
      return unsafe made
    }

    private func check(_ error: lxw_error) throws(Diagnostic) {
      guard error != LXW_NO_ERROR else { return }
      let reason = unsafe cspreadsheet_reason(book, error).map { unsafe String(cString: $0) }
      throw .unmadeWorkbook(Phrase(same: reason ?? "\(error.rawValue)"))
    }

    /// Puts the file together. The library does not look whether the disk took what it wrote there and
    /// gave it back, so this does, and sees to it that there is room for what it still writes: a sheet
    /// at a time.
    private mutating func finish() throws(Diagnostic) -> [UInt8] {
      var sizes: [Int64] = []
      for index in unsafe sheets.indices {
        let size = unsafe cspreadsheet_size(book, sheets[index])
        guard size >= 0 else { throw .unmadeWorkbook(SystemFailure.phrase(errno)) }
        sizes.append(size)
      }
      try TemporaryRoom.check(Int(sizes.max() ?? 0) + (1 << 20))
      isOpen = false
      let error = unsafe cspreadsheet_close(book)
      defer { unsafe cspreadsheet_free(book) }
      try check(error)
      guard unsafe cspreadsheet_is_whole(book, file.path, sizes, sizes.count) else {
        throw .unmadeWorkbook(
          Phrase("the disk did not give back what was written", zh: "磁盘读回的内容与写入的不一致"))
      }
      return try file.bytes()
    }
  }
#endif

extension HostSurroundings {
  func bytes(of workbook: Spreadsheet) throws(Diagnostic) -> [UInt8] {
    #if canImport(CSpreadsheet)
      try HostWorkbook.bytes(of: workbook, isInterrupted: takesInterruption)
    #else
      throw .noWorkbooks
    #endif
  }
}

extension Diagnostic {
  /// A build without the library.
  fileprivate static var noWorkbooks: Diagnostic {
    Diagnostic(
      code: "no-workbooks",
      Phrase("this build cannot write workbooks", zh: "这个程序构建时没有写工作簿的功能"),
      advice: [
        Phrase(
          "`apt-get install libxlsxwriter-dev`, and Scripts/fundsh builds one that can",
          zh: "先运行 `apt-get install libxlsxwriter-dev`，再由 Scripts/fundsh 重新构建"),
        Phrase(
          "a table by itself in a file for Excel: `export caps to caps.csv for excel`",
          zh: "也可导出供 Excel 打开的单张表：`导出 限额表 到 限额.csv for excel`"),
      ])
  }
}
