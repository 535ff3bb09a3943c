import Testing

/// Comparisons and logic with three values.
@Suite("logical expressions")
struct LogicExpressions {
  private static let unknown = Workbench.unknown

  @Test(arguments: comparisons + logic + lists + states) func value(
    text: String, expected: String
  ) throws {
    #expect(try Workbench().value(of: text) == expected)
  }

  private static let comparisons = [
    ("3 = 3.0", "yes"), ("3 != 3.0", "no"), ("2 < 3", "yes"), ("3 < 3", "no"), ("3 <= 3", "yes"),
    ("4 > 3", "yes"), ("3 >= 3", "yes"), ("2 >= 3", "no"), ("5 between 5 and 6", "yes"),
    ("6 between 5 and 6", "yes"), ("4.99 between 5 and 6", "no"), ("6.01 between 5 and 6", "no"),
    ("2 between 1 and 3 and 1 = 2", "no"), ("\"a\" = \"A\"", "no"), ("\"a\" < \"b\"", "yes"),
    ("\"B\" < \"a\"", "yes"), ("2020-01-01 < 2020-01-02", "yes"),
    ("2020-02-29 = 2020年2月29日", "yes"), ("2020-03 > 2019-12", "yes"),
    // A number opposite text stands for its spelling.
    ("budget[利息收入].code = 0012", "yes"), ("budget[利息收入].code = 12", "no"),
    // One letter, spelled as one scalar and as two.
    ("\"\u{E9}\" = \"e\u{301}\"", "yes"),
    ("\"海曙区培训\" contains \"曙区\"", "yes"), ("\"abc\" contains \"B\"", "no"),
    ("\"abc\" starts with \"ab\"", "yes"), ("\"abc\" starts with \"bc\"", "no"),
    ("\"abc\" ends with \"bc\"", "yes"), ("\"abc\" ends with \"ab\"", "no"),
    ("\"abc\" contains \"\"", "yes"),
  ]

  private static let logic = [
    ("yes or yes and no", "yes"), ("(yes or yes) and no", "no"), ("not no and no", "no"),
    ("not (no and no)", "yes"), ("not 1 = 2", "yes"), ("not not yes", "yes"),
    ("yes and blank", unknown), ("no and blank", "no"), ("blank and no", "no"),
    ("yes or blank", "yes"), ("blank or yes", "yes"), ("no or blank", unknown),
    ("blank and blank", unknown), ("not blank", unknown), ("blank = blank", unknown),
    ("blank != 1", unknown), ("blank < 1", unknown), ("blank + 1", unknown),
    ("0 * blank", unknown),
    ("1 / 0 = 1 and no", "no"), ("no and 1 / 0 = 1", "no"), ("1 / 0 = 1 or yes", "yes"),
    ("1 / 0 = 1 and yes", "#DIV/0!"), ("1 / 0 = 1 or no", "#DIV/0!"),
    ("0 between 1 and blank", "no"), ("2 between 1 and blank", unknown),
    ("3 between blank and 2", "no"), ("blank between 1 and 2", unknown),
    ("blank between 2 and 1", "no"), ("blank between 2 and blank", unknown),
  ]

  private static let lists = [
    ("2 in (1, 2)", "yes"), ("3 in (1, 2)", "no"), ("3 not in (1, 2)", "yes"),
    ("2 not in (1, 2)", "no"), ("2.0 in (2)", "yes"), ("1 in (1, blank)", "yes"),
    ("2 in (1, blank)", unknown), ("2 not in (1, blank)", unknown), ("blank in (1, 2)", unknown),
    ("blank not in (1, 2)", unknown), ("\"a\" in (\"b\", \"a\")", "yes"),
    ("2020-01-01 in (2020-01-01, 2021-01-01)", "yes"),
  ]

  private static let states = [
    ("blank is blank", "yes"), ("1 is blank", "no"), ("1 is not blank", "yes"),
    ("blank is not blank", "no"), ("blank is error", "no"), ("blank is unknown", "yes"),
    ("(1 / 0) is error", "yes"), ("(1 / 0) is blank", "no"), ("(1 / 0) is unknown", "yes"),
    ("(1 / 0) is not error", "no"), ("1 is not unknown", "yes"), ("(blank + 1) is blank", "yes"),
    ("projects[P-3].amount is error", "yes"), ("projects[P-3].amount is blank", "no"),
    ("projects[P-2].amount is blank", "yes"), ("projects[P-3].amount is unknown", "yes"),
  ]
}
