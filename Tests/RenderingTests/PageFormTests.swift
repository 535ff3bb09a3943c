import Exact
import PageReading
import Testing

@testable import Rendering

/// The forms for pages: markdown and html.
struct PageFormTests {
  @Test func markdown() {
    var table = Sample.caps
    table.totals = [nil, nil, Sample.number("1354567.8")]
    table.notes = ["what-if: cap.rate = 2%"]
    #expect(
      MarkdownForm(wording: .chinese).text(of: table) == """
        | 统筹地区 | 年度 | 上限 | 比例 | 预计 |
        | --- | ---: | ---: | ---: | --- |
        | 海曙 | 2020 | 120,000.00 | 3% | 是 |
        | Yinzhou | 2020 | 1,234,567.80 | 33.33% | |
        | 奉化 F | 2021 | 12,34 | | 否 |
        | **合计** | | **1,354,567.80** | | |

        what-if: cap.rate = 2%

        """)
  }

  @Test func everyTypeInMarkdown() {
    #expect(
      MarkdownForm().text(of: Sample.everything).split(separator: "\n").last == #"""
        | a,b\|c | 1,234,567.50 | -1,234.25 | 2.55% | 12,000 | yes | 2019-10-31 | 2020-03 | 2020 |\#
         training | 15 days | | 约12万 | #DIV/0! |
        """#)
  }

  @Test(arguments: [
    ("a|b", #"a\|b"#), (#"a\b"#, #"a\\b"#), ("<b>", #"\<b>"#), ("[x](y)", #"\[x](y)"#),
    ("*x*", #"\*x\*"#), ("&lt;", #"\&lt;"#), ("x\ny", #"x\\ny"#), ("room_to_plan", "room_to_plan"),
  ])
  func markdownEscapes(_ text: String, _ expected: String) {
    let table = Sample.table([.init("a", type: .text)], [[.text(text)]])
    #expect(MarkdownForm().text(of: table) == "| a |\n| --- |\n| \(expected) |\n")
  }

  @Test func html() throws {
    var table = Sample.caps
    table.totals = [nil, nil, Sample.number("1")]
    table.notes = ["a < b"]
    let page = HTMLForm(wording: .chinese).text(of: table)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh\">\n"))
    #expect(page.contains("<meta charset=\"utf-8\" />\n") && page.contains("<title>caps</title>\n"))
    let root = try MarkupReader.page(page)
    let rows = root.all("tr").map { row in row.elements.map { $0.tag + " " + $0.text } }
    #expect(
      rows == [
        ["th 统筹地区", "th 年度", "th 上限", "th 比例", "th 预计"],
        ["td 海曙", "td 2020", "td 120,000.00", "td 3%", "td 是"],
        ["td Yinzhou", "td 2020", "td 1,234,567.80", "td 33.33%", "td "],
        ["td 奉化 F", "td 2021", "td 12,34", "td ", "td 否"],
        ["td 合计", "td ", "td 1.00", "td ", "td "],
      ])
    #expect(root.all("thead").count == 1 && root.all("tfoot").count == 1)
    #expect(root.all("th").map { $0["class"] } == [nil, "number", "number", "number", nil])
    #expect(page.hasSuffix("</table>\n<p>a &lt; b</p>\n</body>\n</html>\n"))
  }

  @Test(arguments: [
    ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
    ("a & \"b\"", "a &amp; &quot;b&quot;"), ("x\ny\u{1B}", #"x\ny\x1b"#), ("海曙", "海曙"),
  ])
  func htmlEscapes(_ text: String, _ expected: String) {
    #expect(PageText.escaped(text) == expected)
    let table = Sample.table([.init("a", type: .text)], [[.text(text)]])
    #expect(HTMLForm().text(of: table).contains("<td>\(expected)</td>"))
  }

  @Test func scalars() {
    var scalar = ShownScalar(.count(1234), as: .money)
    scalar.notes = ["what-if"]
    #expect(MarkdownForm().text(of: scalar) == "1,234.00\n\nwhat-if\n")
    #expect(
      HTMLForm().text(of: scalar).hasSuffix(
        "<p>1,234.00</p>\n<p>what-if</p>\n</body>\n</html>\n"))
  }
}
