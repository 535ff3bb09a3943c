extension String {
  /// The lines between line feeds, also where a carriage return before one makes a character of the two.
  var lines: [Substring] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0) }
  }
}

extension Substring {
  /// The line without the carriage return of files from Windows.
  var withoutReturn: Substring {
    unicodeScalars.last == "\r" ? Substring(unicodeScalars.dropLast()) : self
  }
}
