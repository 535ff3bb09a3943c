import Testing

/// C5: what the fund of a region keeps in a year, and the months for which it pays.
@Suite("what the fund can pay")
struct SolvencyVectors {
  @Test(arguments: [
    RowVector(
      "benefit_expenditure=1200000 opening_balance=1100000",
      "income=1000000.00 current_balance=-200000.00 closing_balance=900000.00 "
        + "monthly_expenditure=100000.00 months=9"),
    RowVector(
      "contribution_income=600 other_income=400 benefit_expenditure=500 other_expenditure=100 "
        + "opening_balance=200", "income=1000.00 expenditure=600.00 months=12"),
    // 69,511 over a month's 46,999 / 9, four thirds of both: 13.31 months, though more goes out than
    // comes in.
    RowVector(
      "contribution_income=105864 benefit_expenditure=187996 opening_balance=290665",
      "current_balance=-82132.00 closing_balance=208533.00 months=13.3109002319"),
    // Other income and expenditure are 0 where blank; any other blank is unknown.
    RowVector("other_income= other_expenditure= benefit_expenditure=12", "income=1000000.00"),
    RowVector("benefit_expenditure=", "expenditure= current_balance= closing_balance= months="),
    RowVector("opening_balance= benefit_expenditure=12", "current_balance=999988.00 months="),
    RowVector("other_income=?", "income= expenditure=0.00 current_balance="),
    // Nothing goes out: no number of months says for how long it pays.
    RowVector("opening_balance=5", "closing_balance=1000005.00 months="),
  ])
  func solvency(_ vector: RowVector) throws {
    try vector.check("solvency", in: ["fund"], of: "fund", at: ["region": "海曙", "year": "2019"])
  }
}
