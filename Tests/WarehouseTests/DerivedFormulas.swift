import SeededRandom

/// Columns that a session may give to its tables: each operator and function of the language, over values
/// that may be blank, 0 or on a bound.
enum DerivedFormulas {
  /// A column of a table.
  struct Derived {
    let table: String
    let name: String
    let formula: String

    var statement: String { "derive \(table).\(name) = \(formula)" }
  }

  /// Names that the formulas read, themselves formulas.
  static let variables = [
    "let $floor = 40000", "let $share = 12.5%", "let $limit = $floor * (1 + $share)",
  ]

  /// Some of the columns; those that a column reads go before it.
  static func some(of seed: UInt64) -> [Derived] {
    var random = SplitMix64(seed: seed)
    return all.filter { $0.name.hasPrefix("base") || Int.random(in: 0..<5, using: &random) == 0 }
  }

  static let all: [Derived] = formulas.flatMap { table, columns in
    columns.map { Derived(table: table, name: $0.0, formula: $0.1) }
  }

  private static let formulas: [(String, [(String, String)])] = [
    (
      "caps",
      [
        ("base_share", "if(limit > 0, committed / limit, 0)"),
        (
          "base_due",
          "sum(known settlement.payable where settlement.region = caps.region and settlement.year = caps.year)"
        ),
      ]
    ),
    (
      "settlement",
      [
        ("base_share", "if(entitled > 0, payable / entitled, 0)"),
        ("due_there", "caps[=region, =year].base_due"),
      ]
    ),
    (
      "projects",
      [
        ("base_cost", "amount / trained"),
        ("base_open", "amount - deduction"),
        ("sum_of_quotients", "amount / trained + audited_amount / reached"),
        ("difference_of_quotients", "trained / trainable - passed / examined"),
        ("product_of_quotients", "trained / trainable * (passed / examined)"),
        ("quotient_of_quotients", "(trained / trainable) / (accidents / accidents_before)"),
        ("quotient_of_negatives", "(deduction - amount) / (accidents - accidents_before)"),
        ("third", "amount / 3"),
        ("part", "amount * 33.3% - 0.01"),
        ("negated", "-(amount - audited_amount)"),
        ("size", "abs(audited_amount - amount)"),
        ("size_of_quotient", "abs((trained - trainable) / trainable)"),
        ("twice", "base_cost * 2 - base_open"),
        ("compared", "base_cost >= 1000"),
        ("compared_quotients", "trained / trainable < passed / examined"),
        ("near", "amount between 40000 and $limit"),
        ("above", "amount > $limit"),
        ("share_of_it", "amount * $share"),
        ("rounded", "round(amount / trained, 2)"),
        ("rounded_negative", "round((audited_amount - amount) / examined, 1)"),
        ("rounded_tie", "round((-2 * trained - 1) / (2 * trained / trained))"),
        ("rounded_tie", "round((-2 * trained - 1) / (2 * trained / trained))"),
        ("rounded_whole", "round(amount * 0.00125)"),
        ("rounded_sum", "round(amount * 0.333, 1) + floor(amount * 0.0333) + ceiling(amount / 7)"),
        ("floor_of_quotient", "floor((audited_amount - amount) / trained)"),
        ("ceiling_of_quotient", "ceiling((audited_amount - amount) / trained, 2)"),
        ("both", "compliant and on_time"),
        ("either", "compliant or on_time or product_accepted"),
        ("neither", "not (compliant or on_time)"),
        ("alike", "compliant = on_time"),
        ("unlike", "compliant != product_accepted"),
        ("sort", "kind in (training, combined)"),
        ("not_sort", "kind not in (training, combined)"),
        ("holds", "name contains \"培\""),
        ("begins", "project_id starts with \"P\""),
        ("ends", "name ends with \"训\""),
        ("order", "name < \"培训\""),
        ("order_of_texts", "region <= projects.employer_id"),
        ("no_amount", "amount is blank"),
        ("all_given", "amount is not unknown and kind is not blank"),
        ("branch", "if(amount > 50000, amount, audited_amount)"),
        ("branch_of_scales", "if(amount > 50000, amount * 0.12345, priority)"),
        ("branch_of_quotients", "if(compliant, trained / trainable, passed / examined)"),
        ("branch_of_texts", "if(amount is blank, \"无金额\", region)"),
        ("branch_of_days", "if(on_time, ends_on, accepted_on)"),
        ("nested", "if(amount > 60000, \"大\", if(amount > 40000, \"中\", \"小\"))"),
        ("later", "ends_on + 15 days"),
        ("month_later", "starts_on + 1 months"),
        ("year_before", "ends_on - 12 months"),
        ("span", "ends_on - starts_on"),
        ("span_of_days", "days(starts_on, ends_on)"),
        ("working", "weekdays(starts_on, ends_on)"),
        ("quarter", "ceiling(month(starts_on) / 3)"),
        ("same_year", "year(starts_on) = year"),
        ("late", "accepted_on > ends_on + 30 days"),
        ("of_employer", "employers[=employer_id].employees"),
        (
          "insured",
          "employers[=employer_id].insured and employers[=employer_id].region = projects.region"
        ),
        ("per_head", "amount / employers[=employer_id].employees"),
        ("of_fund", "amount / fund[=region, =year].contribution_income"),
        ("of_cap", "amount / caps[=region, =year].limit"),
        ("of_settlement", "settlement[=project_id].payable"),
        ("attendance", "count(its roster where attended) / count(its roster)"),
        ("least_score", "min(known its roster.score)"),
        ("mean_score_seen", "average(known its roster.score where attended)"),
        ("paid_so_far", "sum(its payments.amount)"),
        ("paid_known", "sum(known its payments.amount where paid_on >= 2020-01-01)"),
        ("last_paid", "max(known its payments.paid_on)"),
        ("region_total", "sum(known projects.amount)"),
        ("part_of_all", "amount / sum(known projects.amount)"),
        ("relative", "base_cost / max(known projects.base_open)"),
        ("relative_of_relative", "relative - max(known projects.base_open) / amount"),
        ("doubled", "sum(known projects.branch_of_scales)"),
        ("signed", "amount / (trained - 1) / (reached - 2) / (passed - 1)"),
        ("products", "trained * passed >= 95% * trainable * examined"),
        ("near_products", "trained * 10 <= trainable * 9.5"),
        ("never", "trained * trainable <= trained * trainable - 0.2"),
        ("settled_share", "settlement[=project_id].base_share * 100"),
        ("room_there", "caps[=region, =year].base_share"),
        (
          "of_quotients",
          "count(employers where employers.employees / employers.employees = projects.trained / projects.trained)"
        ),
        (
          "of_one_column",
          "sum(known employers.employees where employers.region = projects.region and employers.region = projects.name)"
        ),
        (
          "found_and_less",
          "count(roster where roster.score = employers[=projects.employer_id].employees and roster.score < projects.trained)"
        ),
        ("as_many", "count(its roster where score >= projects.trained)"),
      ]
    ),
    (
      "employers",
      [
        ("base_ready", "safety_rules and protective_measures and safety_education"),
        ("not_ready", "not base_ready"),
        ("injured", "sum(known its incidents.persons)"),
        ("rate", "sum(known its incidents.persons) / employees"),
        ("spent", "sum(known its projects.amount where year = 2020)"),
        ("first_project", "min(its projects.project_id)"),
        ("short_name", "if(name contains \"公司\", \"公司\", \"其他\")"),
      ]
    ),
    (
      "payments",
      [
        ("of_contract", "amount / projects[=project_id].amount"),
        ("cost_there", "projects[=project_id].base_cost * 2"),
        ("paid_year", "year(paid_on)"),
        ("before_end", "paid_on <= projects[=project_id].ends_on"),
      ]
    ),
    (
      "notices",
      [
        ("next", "month + 1 months"),
        ("half_year_before", "month - 6 months"),
        ("of_year", "year(month) * 100 + month(month)"),
        ("spring", "month between 2020-03 and 2020-05"),
        ("all_told", "hr_on is not blank and union_on is not blank"),
        ("waited", "emergency_on - hr_on"),
      ]
    ),
    (
      "caps",
      [
        ("base_left", "limit - committed"),
        ("binding", "base_left < 0"),
        ("third_left", "round(base_left * 0.333, 2)"),
        ("of_largest", "if(limit > 0, limit / max(known caps.limit), 0)"),
        ("other_income", "1"),
        ("room", "2"),
      ]
    ),
    (
      "assessment",
      [("bad", "verdict != pass"), ("of_all", "count(assessment where verdict = fail)")]
    ),
    (
      "findings",
      [("short", "criterion starts with \"t\""), ("seen", "value is not blank")]
    ),
    (
      "settlement",
      [
        ("base_gap", "entitled - paid"),
        ("settled", "payable = 0 and base_gap = 0"),
        ("half", "round(payable * 0.5, 1)"),
        ("of_region", "sum(known settlement.payable)"),
        ("cost", "projects[=project_id].base_open"),
        ("kind", "amount + 1"),
        ("moved", "1"),
        ("claim", "payable * 2"),
        ("projects_amount", "5"),
      ]
    ),
  ]
}
