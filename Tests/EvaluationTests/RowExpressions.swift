import Testing

/// Expressions over the columns of a row: one with everything, one of blanks, one of errors, and
/// one with other values.
@Suite("expressions in a row")
struct RowExpressions {
  struct Vector: Sendable, CustomTestStringConvertible {
    let expression: String
    let values: [String]

    init(_ expression: String, _ values: String...) {
      (self.expression, self.values) = (expression, values)
    }

    var testDescription: String { expression }
  }

  private static let unknown = Workbench.unknown

  @Test(arguments: columns + across) func values(_ vector: Vector) throws {
    #expect(try Workbench().values(of: vector.expression) == vector.values)
  }

  private static let columns = [
    Vector("amount", "600.00", unknown, "?", "0.00"),
    Vector("amount + audited_amount", "1000.00", unknown, "#VALUE!", "-1.50"),
    Vector("(amount + 1) is unknown", "no", "yes", "yes", "no"),
    Vector("(amount + 1) is error", "no", "no", "yes", "no"),
    Vector("(amount + 1) is blank", "no", "yes", "no", "no"),
    Vector("amount / audited_amount", "1.5", unknown, "#VALUE!", "0"),
    Vector("audited_amount / amount", "0.6666666667", unknown, "#VALUE!", "#DIV/0!"),
    Vector("amount > audited_amount", "yes", unknown, "#VALUE!", "yes"),
    Vector("if(amount is unknown, -1, priority)", "3", "-1", "-1", "0"),
    Vector("(procured and compliant) is unknown", "no", "yes", "yes", "no"),
    Vector("procured and no", "no", "no", "no", "no"),
    Vector("procured or yes", "yes", "yes", "yes", "yes"),
    Vector("procured and not compliant", "yes", unknown, "#VALUE!", "no"),
    Vector("if(procured, 1, 2)", "1", unknown, "#VALUE!", "2"),
    Vector("starts_on + 12 months", "2021-02-28", unknown, "#VALUE!", "2022-03-31"),
    Vector("days(starts_on, ends_on)", "306", unknown, "#VALUE!", "-1"),
    Vector("ends_on >= starts_on", "yes", unknown, "#VALUE!", "no"),
    Vector("year(starts_on)", "2020", unknown, "#VALUE!", "2021"),
    Vector("amount between 0 and 500", "no", unknown, "#VALUE!", "yes"),
    Vector("priority in (3, 4)", "yes", unknown, "#VALUE!", "no"),
    Vector("length(name)", "5", unknown, "1", "3"),
    Vector("name contains 培训", "yes", unknown, "no", "no"),
    Vector("name starts with \"ab\"", "no", unknown, "no", "yes"),
    Vector("round(amount / 7, 2)", "85.71", unknown, "#VALUE!", "0.00"),
    Vector("kind = training", "yes", unknown, "yes", "no"),
    Vector("kind = 培训", "yes", unknown, "yes", "no"),
    Vector("kind not in (training, publicity)", "no", unknown, "no", "yes"),
    Vector("mode = direct", "yes", unknown, "#VALUE!", "no"),
    Vector("mode in (direct, commissioned)", "yes", unknown, "#VALUE!", "yes"),
    Vector("region = 海曙", "yes", "yes", "no", "no"),
    Vector("region < \"鄞\"", "yes", "yes", "no", "no"),
    Vector("year = 2020", "yes", "yes", "yes", "no"),
    Vector("year + 1", "2021", "2021", "2021", "2022"),
    Vector("projects.amount * 2", "1200.00", unknown, "#VALUE!", "0.00"),
    Vector("AMOUNT * cap.rate", "18.00", unknown, "#VALUE!", "0.00"),
    Vector("trained * 2", "60", unknown, "#VALUE!", "0"),
  ]

  private static let across = [
    Vector("count(its payments)", "2", "0", "0", "1"),
    Vector("sum(its payments.amount)", "150.50", "0.00", "0.00", unknown),
    Vector("count(its roster where score < 60)", "1", "0", "0", "0"),
    Vector("count(its roster where attended)", "2", "0", "0", "1"),
    Vector(
      "sum(payments.amount where paid_on < 2020-06-01)", "100.00", "100.00", "100.00", "100.00"),
    Vector("employers[=employer_id].industry", "机械", unknown, unknown, "化工"),
    Vector("employers[=employer_id].insured", "yes", unknown, unknown, "no"),
    Vector(
      "fund[=region, =year - 1].contribution_income", "1000000.00", "1000000.00", "125000.00",
      unknown),
    Vector("amount / fund[海曙, 2019].contribution_income", "0.0006", unknown, "#VALUE!", "0"),
    Vector("amount - sum(known projects.amount)", "0.00", unknown, "#VALUE!", "-600.00"),
  ]
}
