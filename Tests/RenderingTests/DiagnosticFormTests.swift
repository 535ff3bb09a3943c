import Diagnostics
import Exact
import Foundation
import Testing

@testable import Rendering

struct DiagnosticFormTests {
  /// The picture of an error at the first place where `marked` stands in `text`.
  private func picture(
    of text: String, at marked: String, width: Int = 120
  ) -> String {
    let bytes = Array(text.utf8)
    let wanted = Array(marked.utf8)
    let start =
      (0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) } ?? 0
    let source = SourceText(name: "script.fund", text: text)
    let span = SourceSpan(start, start + wanted.count)
    return DiagnosticForm(width: width).text(
      of: Diagnostic(code: "test", "no", at: span).about(source))
  }

  @Test func unknownColumn() {
    let source = SourceText(name: "script.fund", text: "load a.csv\nsum(projects.amout)\nquit\n")
    let diagnostic = Diagnostic(
      code: "unknown-column", "projects has no column 'amout'", at: SourceSpan(24, 29),
      suggestion: "amount", advice: ["'describe projects' lists its columns"])
    #expect(
      DiagnosticForm().text(of: diagnostic.about(source)) == """
        script.fund:2:14: error: projects has no column 'amout' [F0203]
          sum(projects.amout)
                       ^~~~~
        did you mean 'amount'?
        'describe projects' lists its columns

        """)
  }

  /// A text with another behind it: the place is that of the part in which it lies.
  @Test(arguments: [
    ("here", "top.rules:2:1"), ("there", "base.rules:2:3"), ("last", "deep.rules:1:1"),
    ("\n\n", "top.rules:3:1"),
  ])
  func placesAreThoseOfTheirPart(marked: String, place: String) throws {
    let deep = SourceText(name: "deep.rules", text: "last")
    let base = SourceText(name: "base.rules", text: "one\n  there\n").followed(by: deep)
    let whole = SourceText(name: "top.rules", text: "one\nhere\n").followed(by: base)
    let start = try #require(whole.text.range(of: marked)?.lowerBound)
    let offset = whole.text.utf8.distance(from: whole.text.startIndex, to: start)
    let span = SourceSpan(marked == "\n\n" ? offset + 1 : offset, offset + marked.utf8.count)
    let picture = DiagnosticForm().text(
      of: Diagnostic(code: "test", "no", at: span).about(whole))
    #expect(picture.hasPrefix("\(place): error: no\n"), "\(picture)")
  }

  @Test func underChineseText() {
    #expect(
      picture(of: "显示 项目 其中 地区 = 海署", at: "海署") == """
        script.fund:1:15: error: no
          显示 项目 其中 地区 = 海署
                                ^~~~

        """)
    #expect(
      picture(of: "显示 「海曙」 ＝ x", at: "x") == """
        script.fund:1:11: error: no
          显示 「海曙」 ＝ x
                           ^

        """)
  }

  @Test func tabsAndControls() {
    #expect(
      picture(of: "\tset\u{1B} x", at: "x") == #"""
        script.fund:1:7: error: no
              set\x1b x
                      ^

        """#)
    #expect(
      picture(of: "set x\r\nquit", at: "x") == "script.fund:1:5: error: no\n  set x\n      ^\n")
  }

  @Test func atTheEnd() {
    #expect(picture(of: "set ", at: "") == "script.fund:1:1: error: no\n  set \n  ^\n")
    let source = SourceText(name: "<prompt>", text: "set x =")
    let diagnostic = Diagnostic(code: "test", "a value is missing", at: SourceSpan(7, 7))
    #expect(
      DiagnosticForm().text(of: diagnostic.about(source)) == """
        <prompt>:1:8: error: a value is missing
          set x =
                 ^

        """)
  }

  @Test func aSpanOfSeveralLinesIsMarkedOnItsFirst() {
    #expect(
      picture(of: "sum(a,\n  b)", at: "(a,\n  b)") == """
        script.fund:1:4: error: no
          sum(a,
             ^~~

        """)
  }

  @Test func longLinesAreCutAroundThePlace() {
    let long = String(repeating: "海曙", count: 30) + " HERE " + String(repeating: "x", count: 90)
    #expect(
      picture(of: long, at: "HERE", width: 42) == """
        script.fund:1:62: error: no
          …曙海曙海曙海曙海曙 HERE xxxxxxxxxxxxxx…
                              ^~~~

        """)
    for width in 1...140 {
      let lines = picture(of: long, at: "HERE", width: width).split(separator: "\n")
      #expect(lines.dropFirst().allSatisfy { TextWidth.of($0) <= max(width, 22) })
    }
  }

  @Test func dataFiles() {
    let place = FilePlace(file: "projects.csv", line: 17, column: "amount")
    var diagnostic = Diagnostic(.warning, code: "test", "'12,34' is no money", place: place)
    let form = DiagnosticForm()
    #expect(
      form.text(of: diagnostic) == "projects.csv:17: warning: column amount: '12,34' is no money\n")
    diagnostic.span = SourceSpan(5, 17)
    diagnostic.source = SourceText(name: "a.fund", text: "load projects.csv")
    #expect(
      form.text(of: diagnostic) == """
        a.fund:1:6: warning: projects.csv:17: column amount: '12,34' is no money
          load projects.csv
               ^~~~~~~~~~~~

        """)
    #expect(
      form.text(of: Diagnostic(code: "x", "is empty", place: FilePlace(file: "a.csv")))
        == "a.csv: error: is empty\n")
  }

  @Test func withoutPlace() {
    let form = DiagnosticForm()
    #expect(form.text(of: Diagnostic(code: "x", "nothing to undo")) == "error: nothing to undo\n")
    #expect(form.text(of: Diagnostic(.note, code: "x", "done")) == "note: done\n")
    let source = SourceText(name: "a.fund", text: "undo")
    #expect(
      form.text(of: Diagnostic(code: "x", "no").about(source)) == "a.fund: error: no\n")
  }

  @Test func inChinese() {
    let source = SourceText(name: "script.fund", text: "显示 求和(projects.amout)\n")
    var diagnostic = Diagnostic(
      code: "unknown-column",
      Phrase("projects has no column 'amout'", zh: "projects 没有名为“amout”的列"),
      at: SourceSpan(23, 28), suggestion: "amount",
      advice: [Phrase("`describe projects` lists its columns", zh: "`描述 projects` 列出各列")])
    let form = DiagnosticForm(wording: .chinese)
    #expect(
      form.text(of: diagnostic.about(source)) == """
        script.fund:1:16: 错误：projects 没有名为“amout”的列 [F0203]
          显示 求和(projects.amout)
                             ^~~~~
        是否指“amount”？
        `描述 projects` 列出各列

        """)
    diagnostic = Diagnostic(
      .warning, code: "test", Phrase("'12,34' is no money", zh: "“12,34”不是金额"),
      place: FilePlace(file: "projects.csv", line: 17, column: "amount"))
    #expect(form.text(of: diagnostic) == "projects.csv:17: 警告：列 amount：“12,34”不是金额\n")
    #expect(form.text(of: Diagnostic(.note, code: "x", "P-1")) == "提示：P-1\n")
    #expect(
      DiagnosticForm(theme: .coloured, wording: .chinese).text(of: Diagnostic(code: "x", "P-1"))
        == "\u{1B}[1;31m错误：\u{1B}[0mP-1\n")
  }

  /// A word of the language is suggested in the language of the reader.
  @Test func suggestedWords() {
    let diagnostic = Diagnostic(
      code: "x", "P-1", suggestion: Phrase("show projects", zh: "显示 projects"))
    #expect(DiagnosticForm().text(of: diagnostic).hasSuffix("did you mean 'show projects'?\n"))
    #expect(
      DiagnosticForm(wording: .chinese).text(of: diagnostic).hasSuffix("是否指“显示 projects”？\n"))
  }

  @Test func hostileMessages() {
    let diagnostic = Diagnostic(
      code: "x", "no '\u{1B}[2J'", place: FilePlace(file: "a\nb.csv", line: 1, column: "\u{202E}c"),
      suggestion: "\u{7}", advice: ["a\u{9B}b"])
    #expect(
      DiagnosticForm().text(of: diagnostic) == #"""
        a\nb.csv:1: error: column \u202ec: no '\x1b[2J'
        did you mean '\x07'?
        a\x9bb

        """#)
  }

  @Test func coloured() {
    let source = SourceText(name: "a.fund", text: "show x")
    let diagnostic = Diagnostic(code: "x", "no", at: SourceSpan(5, 6)).about(source)
    #expect(
      DiagnosticForm(theme: .coloured).text(of: diagnostic) == """
        \u{1B}[1ma.fund:1:6:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m no
          show x
               \u{1B}[1;31m^\u{1B}[0m

        """)
  }

  /// An error and a warning carry their number, set off in a terminal; a note speaks for itself.
  @Test func numbers() {
    func text(_ severity: Severity, _ theme: Theme = .plain) -> String {
      DiagnosticForm(theme: theme).text(of: Diagnostic(severity, code: "no-file", "gone"))
    }
    #expect(text(.error) == "error: gone [F0401]\n")
    #expect(text(.warning) == "warning: gone [F0401]\n")
    #expect(text(.note) == "note: gone\n")
    #expect(text(.error, .coloured).hasSuffix("gone \u{1B}[2m[F0401]\u{1B}[0m\n"))
  }

  /// A span that does not fit its text is drawn somewhere, never a crash.
  @Test func spansOutsideTheText() {
    let source = SourceText(name: "a.fund", text: "海\n曙")
    for lower in -2...10 {
      for upper in lower...12 {
        let diagnostic = Diagnostic(code: "x", "no", at: SourceSpan(lower, upper)).about(source)
        #expect(DiagnosticForm().text(of: diagnostic).contains("^"))
      }
    }
  }
}
