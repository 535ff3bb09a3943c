extension Mistake {
  /// What is wrong with single words.
  static let inWords: [Mistake] = [
    Mistake(
      "show ^\"abc", "unclosed-quote", "the text that begins with \" is not closed on its line"),
    Mistake(
      "show ^'abc\ntables", "unclosed-quote",
      "the text that begins with ' is not closed on its line"),
    Mistake("显示 ^“abc", "unclosed-quote", "the text that begins with “ is not closed on its line"),
    Mistake(
      "load ^\"a.csv", "unclosed-quote",
      "the text that begins with \" is not closed on its line"),
    Mistake(
      "show t[^\"a].b", "unclosed-quote",
      "the text that begins with \" is not closed on its line"),
    Mistake("show ^`abc", "unclosed-name", "the name that begins with ` is not closed on its line"),
    Mistake("show ^·abc", "unclosed-name", "the name that begins with · is not closed on its line"),
    Mistake("show ^··", "empty-name", "there is no name between the backquotes"),
    Mistake("show \"a ^${year\"", "unclosed-variable", "'${' needs a name and '}' behind it"),
    Mistake("show ^$5", "stray-dollar", "'$' needs a name directly behind it"),
    Mistake("show ^￥5", "stray-dollar", "'￥' is no unit"),
    Mistake("show a ^& b", "stray-character", "'&' means nothing here", "and"),
    Mistake("show a ^|| b", "stray-character", "'||' means nothing here", "or"),
    Mistake("show ^!a", "stray-character", "'!' means nothing here", "not"),
    Mistake("show a ^<> b", "stray-character", "'<>' means nothing here", "!="),
    Mistake("show a ^=> b", "stray-character", "'=>' means nothing here", ">="),
    Mistake("show a ^− b", "stray-character", "'−' means nothing here", "-"),
    Mistake("show ^😀", "stray-character", "'😀' means nothing here"),
    Mistake("show ^\u{200B}a", "stray-character", "the character U+200B means nothing here"),
    Mistake("show ^\u{1B}[0m", "stray-character", "the character U+001B means nothing here"),
    Mistake("show (1 ^# one\n)", "stray-comment", "a comment cannot stand inside brackets"),
    Mistake("show a^#b", "stray-comment", "a comment needs a space before its '#'"),
    Mistake("show 5 ^%", "stray-percent", "'%' stands directly behind a number, as in 5%"),
    Mistake(
      "show ^1234567890123456789012345678901234567890", "number-too-long",
      "a number has at most 38 digits"),
    Mistake(
      "show ^17014118346046923173168730371588410572万", "number-too-long",
      "a number has at most 38 digits"),
    Mistake("show ^1.5kg", "unknown-unit", "'kg' behind 1.5 is no unit"),
    Mistake("show ^1.5_", "unreadable-number", "'_' stands only between the digits of a number"),
    Mistake("show ^2019-02-30", "impossible-date", "the calendar has no '2019-02-30'"),
    Mistake("show ^2019-10-311", "impossible-date", "the calendar has no '2019-10-311'"),
    Mistake("show ^2020-13", "impossible-date", "the calendar has no '2020-13'"),
    Mistake("show ^2019年2月30日", "impossible-date", "the calendar has no '2019年2月30日'"),
    Mistake("show ^0000年", "impossible-date", "the calendar has no '0000年'"),
    Mistake(
      "show ^2019-1-5", "unclear-date", "'2019-1-5' could be a date or a difference",
      "2019-01-05"),
    Mistake("show ^2020-3", "unclear-date", "'2020-3' could be a date or a difference", "2020-03"),
    Mistake(
      "show ^1.5 years", "broken-period",
      "a span of time is a whole number of days, months or years"),
    Mistake(
      "show ^99999999 days", "period-too-long",
      "a span of time has at most 4,000,000 days, months or years"),
  ]

  /// What is wrong with expressions.
  static let inExpressions: [Mistake] = [
    Mistake("show 1 +^", "unexpected-token", "expected a value, found the end of the statement"),
    Mistake("show 1 + ^* 2", "unexpected-token", "expected a value, found '*'"),
    Mistake("show a ^== b", "double-equal", "'==' is written '='", "="),
    Mistake("show a < b ^< c", "chained-comparison", "a comparison compares two values, not three"),
    Mistake(
      "show a = b ^is blank", "chained-comparison",
      "a comparison compares two values, not three"),
    Mistake("show a in ^()", "empty-list", "the list of 'in' is empty"),
    Mistake("show a in ^b", "unexpected-token", "expected a list in round brackets, found 'b'"),
    Mistake(
      "show a is ^known", "is-known", "expected 'blank', 'error' or 'unknown', found 'known'",
      "not unknown"),
    Mistake(
      "show a is ^5", "unexpected-token", "expected 'blank', 'error' or 'unknown', found '5'"),
    Mistake("show a between 1 ^, 2", "unexpected-token", "expected 'and', found ','"),
    Mistake("show a starts ^b", "unexpected-token", "expected 'with', found 'b'"),
    Mistake("show a = ^not b", "unexpected-token", "expected a value, found 'not'"),
    Mistake(
      "show ^known", "special-word", "'known' is a word of the language and no value",
      "`known`"),
    Mistake("show ^if + 1", "special-word", "'if' is a word of the language and no value", "`if`"),
    Mistake("show a.b^.c", "too-many-points", "a name has one '.', between a table and its column"),
    Mistake(
      "show a.b-c^.d", "too-many-points",
      "a name has one '.', between a table and its column", "b - c"),
    Mistake(
      "show a.^2021", "unexpected-token", "expected a column's name behind the '.', found '2021'"),
    Mistake(
      "show projects.^", "unexpected-token",
      "expected a column's name behind the '.', found the end of the statement"),
    Mistake("show projects[^]", "missing-key", "a part of the key is missing between the brackets"),
    Mistake(
      "show caps[海曙, ^].limit", "missing-key",
      "a part of the key is missing between the brackets"),
    Mistake("show projects^[P-0003", "unclosed-bracket", "the '[' is not closed"),
    Mistake("show projects^[P-0003\ntables", "unclosed-bracket", "the '[' is not closed"),
    Mistake("show round^(1, 2", "unclosed-bracket", "the '(' is not closed"),
    Mistake("show ^(1 + 2\ntables", "unclosed-bracket", "the '(' is not closed"),
    Mistake("show (1^, 2)", "unexpected-token", "expected ')', found ','"),
    Mistake(
      "show min(a^, b)", "aggregate-of-list",
      "'min' takes one value over many rows, not a list"),
    Mistake("show ^12 万元", "spaced-unit", "a unit stands directly behind its number, as in 12万元"),
    Mistake("show ^1,200", "thousands-comma", "a number is written without commas"),
  ]

  /// What is wrong with statements.
  static let inStatements: [Mistake] = [
    Mistake("^lod projects.csv", "unknown-statement", "there is no statement 'lod'", "load"),
    Mistake("^lod ./projects.csv", "unknown-statement", "there is no statement 'lod'", "load"),
    Mistake("^显示项目", "unknown-statement", "there is no statement '显示项目'", "显示 项目"),
    Mistake("^显示项目 其中 a = 1", "unknown-statement", "there is no statement '显示项目'", "显示 项目"),
    Mistake("^删除 项目", "unknown-statement", "there is no statement '删除'", "删"),
    Mistake("^pivot projects", "unknown-statement", "there is no statement 'pivot'"),
    Mistake(
      "sql spark ^caps", "unexpected-token",
      "expected 'for', 'to' or the end of the statement, found 'caps'"),
    Mistake(
      "sql spark for caps ^replace", "unexpected-token",
      "expected 'to' or the end of the statement, found 'replace'"),
    Mistake(
      "^projects where a = 1", "missing-show", "a statement that shows rows begins with 'show'",
      "show projects"),
    Mistake("cap.rate ^+= 1%", "missing-set", "'+=' stands only in 'set'"),
    Mistake("show a where b = 1 ^where c = 2", "clause-twice", "'where' stands twice"),
    Mistake("cap first 1 ^first 2", "clause-twice", "'first' stands twice"),
    Mistake("load a.csv as b ^as c", "clause-twice", "'as' stands twice"),
    Mistake("show a sort by b ^排序 c", "clause-twice", "'sort by' stands twice"),
    Mistake("show a sort ^b", "unexpected-token", "expected 'by', found 'b'"),
    Mistake("show a sort by b ^asc", "ascending", "the least comes first where no 'desc' stands"),
    Mistake(
      "chart projects columns ^name, amount where a = 1", "columns-of-chart",
      "a chart has no columns to choose"),
    Mistake(
      "show a ^wher b = 1", "unexpected-token",
      "expected 'from', 'columns', 'where', 'by', 'sort by', 'first' or the end of the statement,"
        + " found 'wher'", "where"),
    Mistake(
      "show^", "unexpected-token",
      "expected what to show: a table, a column, a value, found the end of the statement"),
    Mistake(
      "load^ # nothing", "unexpected-token",
      "expected a file's path, found the end of the statement"),
    Mistake(
      "save s.fund with ^x", "unexpected-token",
      "expected 'results' or 'failures as comments', found 'x'"),
    Mistake("save s.fund with results, ^results", "clause-twice", "'results' stands twice"),
    Mistake("load a.csv sha256 ^12", "broken-digest", "a SHA-256 digest has 64 hexadecimal digits"),
    Mistake(
      "load a.csv header ^x", "unexpected-token",
      "expected the number of the line of the headers, found 'x'"),
    Mistake("load a.csv with amount ^== 1", "double-equal", "'==' is written '='", "="),
    Mistake("cap first ^0", "unexpected-token", "expected how many rows, found '0'"),
    Mistake("tables ^now", "unexpected-token", "expected the end of the statement, found 'now'"),
    Mistake(
      "set ^projects = 3", "no-column", "'projects' needs '.' and the column that is set"),
    Mistake(
      "set ^projects[P-1] = 3", "no-column",
      "'projects[…]' needs '.' and the column that is set"),
    Mistake(
      "set cap.rate ^3%", "unexpected-token",
      "expected '=', '+=', '-=', '*=' or '/=', found '3%'"),
    Mistake("set cap.rate ^== 3%", "double-equal", "'==' is written '='", "="),
    Mistake("set ^$x = 3", "set-of-variable", "'$x' is given its value by 'let'", "let $x"),
    Mistake(
      "set a.b = 1 because ^x", "unexpected-token",
      "expected a reason in quotes, found 'x'"),
    Mistake("set a.b = ^1,200", "thousands-comma", "a number is written without commas"),
    Mistake(
      "add projects ^year = 2020", "unexpected-token",
      "expected the cells in round brackets, as in (year = 2020), found 'year'"),
    Mistake("add projects (a = ^1,200)", "thousands-comma", "a number is written without commas"),
    Mistake(
      "remove ^projects", "removed-table",
      "'remove' needs 'where' or a key, which say what rows of 'projects'"),
    Mistake("remove projects[P-1].^amount", "removed-cell", "'remove' takes rows, not cells"),
    Mistake(
      "let ^reserve = 5", "missing-dollar", "a name that is given a value begins with '$'",
      "$reserve"),
    Mistake("let ^5 = 5", "unexpected-token", "expected a name that begins with '$', found '5'"),
    Mistake("expect a = b, ^c", "unexpected-token", "expected a message in quotes, found 'c'"),
    Mistake("undo ^x", "unexpected-token", "expected how many steps, found 'x'"),
    Mistake(
      "export projects^", "unexpected-token",
      "expected 'to' and a file's path, found the end of the statement"),
    Mistake(
      "report ^sometimes", "unexpected-token",
      "expected 'where' or 'to' and a file's path, found 'sometimes'"),
    Mistake(
      "report to a.html titled ^2020", "unexpected-token",
      "expected a title in quotes, found '2020'"),
    Mistake("export a to b.csv for ^word", "unexpected-token", "expected 'excel', found 'word'"),
    Mistake(
      "compare rules a^", "unexpected-token",
      "expected a pack's name or a file's path, found the end of the statement"),
    Mistake(
      "compare packs ^a b", "unexpected-token", "expected ',' and another scenario, found 'a'"),
    Mistake(
      "derive ^projects = 5", "no-column", "'projects' needs '.' and the column that is set"),
    Mistake("derive a.b ^> 5", "unexpected-token", "expected '=', found '>'"),
    Mistake("scenario ^1", "unexpected-token", "expected a scenario's name, found '1'"),
    Mistake(
      "sweep cap.rate ^to 5%", "unexpected-token", "expected 'from' or 'times', found 'to'"),
    Mistake("sweep cap.rate from 1% ^step 1%", "unexpected-token", "expected 'to', found 'step'"),
    Mistake(
      "sweep cap.rate from 1% to 5%^", "unexpected-token",
      "expected 'step', found the end of the statement"),
    Mistake(
      "sweep ^projects times 1 to 2 step 1", "no-column",
      "'projects' needs '.' and the column that is set"),
    Mistake("seek a.b ^by c.d", "unexpected-token", "expected '=', found 'by'"),
    Mistake("seek a.b = 5 ^with c.d", "unexpected-token", "expected 'by', found 'with'"),
    Mistake("sensitivity a.b by c.d ^in 5%", "unexpected-token", "expected 'within', found 'in'"),
    Mistake("simulate a.b ^runs 5", "unexpected-token", "expected 'with', found 'runs'"),
    Mistake(
      "simulate a.b with c.d ^uniform(1, 2)", "unexpected-token", "expected '~', found 'uniform'"),
    Mistake(
      "simulate a.b with c.d ~ poisson runs 1 ^runs 2", "clause-twice", "'runs' stands twice"),
    Mistake(
      "plan projects ^minimizing x", "unexpected-token", "expected 'maximizing', found 'minimizing'"
    ),
    Mistake(
      "plan projects maximizing count(a) keeping ^=", "unexpected-token",
      "expected the key of a record, found '='"),
    Mistake("use ^packs", "unexpected-token", "expected 'rules', found 'packs'"),
    Mistake(
      "article ^\"x\"", "unexpected-token",
      "expected an article's number, as in 22 or 22(4), found the text \"x\""),
    Mistake("option ^=", "unexpected-token", "expected a setting's name, found '='"),
    Mistake("describe ^$x", "unexpected-token", "expected a table's name, found '$x'"),
    Mistake(
      "1 ^2", "unexpected-token", "expected an operator or the end of the statement, found '2'"),
    Mistake(
      "'a' ^containz b", "unexpected-token",
      "expected an operator or the end of the statement, found 'containz'", "contains"),
  ]
}
