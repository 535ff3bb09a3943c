import Exact
import Testing

@testable import Rendering

/// The forms for programs: csv, tsv, json, jsonl.
struct DataFormTests {
  @Test func csv() {
    #expect(
      SeparatedForm().text(of: Sample.everything) == """
        text,money,number,ratio,count,truth,date,month,year,choice,period,blank,unreadable,failed
        "a,b|c",1234567.50,-1234.25,0.0255,12000,yes,2019-10-31,2020-03,2020,training,15 days,,\
        约12万,#DIV/0!

        """)
  }

  @Test func tsv() {
    let table = Sample.table(
      [.init("a", type: .text), .init("b", type: .text)],
      [[.text("x\ty"), .text("1,2")], [.text("say \"hi\""), .blank]])
    #expect(
      SeparatedForm(.tab).text(of: table) == "a\tb\n\"x\ty\"\t1,2\n\"say \"\"hi\"\"\"\t\n")
  }

  @Test func forSpreadsheets() {
    let text = SeparatedForm(forSpreadsheetIn: .chinese).text(of: Sample.caps)
    #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(text.dropFirst().hasPrefix("统筹地区,年度,上限,比例,预计\n海曙,2020,120000.00,0.03,yes\n"))
    #expect(
      SeparatedForm(forSpreadsheetIn: .english).text(of: Sample.caps).dropFirst()
        .hasPrefix("region,year,"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("'=1", "''=1"),
    ("''@", "'''@"), ("\tx", "'\tx"), ("'", "'"), ("'a", "'a"), ("a=1", "a=1"), ("", ""),
    (" =1", " =1"), ("\rx", "\"'\rx\""), ("－1", "－1"), ("=a,b", "\"'=a,b\""),
  ])
  func formulaGuard(_ text: String, _ expected: String) {
    let table = Sample.table(
      [.init("t", type: .text), .init("n", type: .count)], [[.text(text), .count(1)]])
    #expect(SeparatedForm().text(of: table) == "t,n\n\(expected),1\n")
  }

  @Test func aHeadingIsNoFormulaEither() {
    let table = Sample.table(
      [.init("=1+1", type: .count), .init("'-x", type: .count), .init("x'", type: .count)],
      [[.count(1), .count(2), .count(3)]])
    for form in [SeparatedForm(), SeparatedForm(.comma, forSpreadsheetIn: .chinese)] {
      #expect(form.text(of: table).hasSuffix("'=1+1,''-x,x'\n1,2,3\n"))
    }
  }

  @Test func guardIsForTextColumnsOnly() {
    let table = Sample.table(
      [.init("c", type: Sample.kind), .init("m", type: .money), .init("x", type: .mixed)],
      [[.text("-x"), .error(.unreadable("=1")), .text("=2")]])
    #expect(SeparatedForm().text(of: table) == "c,m,x\n-x,=1,=2\n")
    var mixed = table
    mixed.cellType = { _, _ in .text }
    #expect(SeparatedForm().text(of: mixed) == "c,m,x\n-x,=1,'=2\n")
  }

  @Test func csvOfOddTables() {
    let column = ShownTable.Column("a", type: .text)
    #expect(SeparatedForm().text(of: Sample.table([column], [])) == "a\n")
    #expect(SeparatedForm().text(of: Sample.table([column], [[.blank]])) == "a\n\"\"\n")
    #expect(SeparatedForm().text(of: Sample.table([], [])) == "\n")
    let lines = Sample.table([column], [[.text("x\ny")], [.text("x\r\ny")]])
    #expect(SeparatedForm().text(of: lines) == "a\n\"x\ny\"\n\"x\r\ny\"\n")
  }

  @Test func json() {
    var table = Sample.caps
    table.whatIf = true
    table.corrections = 2
    #expect(
      JSONForm(line: 3, statement: "cap").text(of: table) == #"""
        {"line":3,"statement":"cap","table":"caps","columns":[{"name":"region","type":"text"},\#
        {"name":"year","type":"year"},{"name":"limit","type":"money"},\#
        {"name":"rate","type":"number"},{"name":"provisional","type":"yes/no"}],"rows":[\#
        ["海曙",2020,120000.00,0.03,"yes"],["Yinzhou",2020,1234567.80,0.3333333333,null],\#
        ["奉化 F",2021,"12,34",null,"no"]],"what_if":true,"corrections":2}

        """#)
  }

  @Test func jsonOfOddTables() {
    #expect(
      JSONForm(line: 1, statement: "show").text(of: Sample.table([], [], name: "t")) == #"""
        {"line":1,"statement":"show","table":"t","columns":[],"rows":[],"what_if":false,\#
        "corrections":0}

        """#)
  }

  @Test(arguments: [
    ("a\"b\\c", #"a\"b\\c"#), ("x\ny\r\t", #"x\ny\r\t"#), ("\u{1B}[2J", #"\u001b[2J"#),
    ("a\u{202E}b", #"a\u202eb"#), ("\u{E0041}", #"\udb40\udc41"#), ("海曙👍", "海曙👍"),
  ])
  func jsonStrings(_ text: String, _ expected: String) {
    let table = Sample.table([.init("a", type: .text)], [[.text(text)]])
    #expect(JSONLinesForm().text(of: table) == "{\"a\":\"\(expected)\"}\n")
  }

  @Test func jsonLines() {
    #expect(
      JSONLinesForm().text(of: Sample.everything) == #"""
        {"text":"a,b|c","money":1234567.50,"number":-1234.25,"ratio":0.0255,"count":12000,\#
        "truth":"yes","date":"2019-10-31","month":"2020-03","year":2020,"choice":"training",\#
        "period":"15 days","blank":null,"unreadable":"约12万","failed":"#DIV/0!"}

        """#)
  }

  @Test func scalars() {
    let scalar = ShownScalar(Sample.third, as: .ratio)
    #expect(SeparatedForm().text(of: scalar) == "0.3333333333\n")
    #expect(JSONLinesForm().text(of: scalar) == "{\"value\":0.3333333333}\n")
    #expect(
      JSONForm(line: 7, statement: "show").text(of: scalar)
        == #"{"line":7,"statement":"show","value":0.3333333333,"what_if":false,"corrections":0}"#
        + "\n")
  }
}
