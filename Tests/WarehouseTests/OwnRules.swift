/// Rules that somebody wrote: values by date, criteria over many rows, tables with rows of every sort.
enum OwnRules {
  static let file = "own.rules"

  static let text = """
    rules own
      extends ningbo-2020
      zh "自拟规则，注释\\\\"
      en "rules of somebody's own; -- a comment"

    source draft
      zh "草案"
      en "a draft"
      confidence inferred

    parameter cap.rate
      3% from 2020-01-01 to 2020-06-30 source draft
      2.5% from 2020-07-01 source draft

    parameter assess.training_rate
      source draft
      90% from 2020-01-01 to 2020-05-31
      95% from 2020-06-01

    criterion dear of projects in performance
      article 22(1)
      applies when kind != publicity
      measure amount / trained
      bound <= 2000
      zh "人均费用"
      en "what a head costs"

    criterion neither of projects in performance
      article 22(1)
      applies when audience = employer and audience is blank
      measure trained
      bound > 0
      zh "从不适用"
      en "never applies, and is unknown without an audience"

    criterion few_incidents of projects in performance
      article 22(1)
      measure count(incidents where incidents.employer_id = projects.employer_id and incidents.occurred_on < projects.starts_on)
      bound < 1
      zh "开始前的事故"
      en "incidents before it began"

    table by_kind "类型表"
      key kind "项目类型"
      rows kind from projects
      zh "每种类型"
      en "each kind"
      column projects_of_it "项目数" = count(projects where projects.kind = by_kind.kind)
      column amount money "金额" = sum(known projects.amount where projects.kind = by_kind.kind)
      column of_each ratio "人均" = sum(known projects.trained where projects.kind = by_kind.kind) / projects_of_it
      column to_even = round((2 * projects_of_it + 1) / (2 * projects_of_it / projects_of_it), 0, "half_even")
      column upwards = round(0 - projects_of_it / 7 * projects_of_it / projects_of_it, 2, "up")

    table by_amount "金额表"
      key amount "金额"
      rows amount from projects
      rows round(amount * 0.5, 1) from payments
      rows trained from projects
      zh "每个金额"
      en "each amount"
      column of_it "数量" = count(projects where projects.amount = by_amount.amount)
      column all_of_kinds "各类项目数" = sum(by_kind.projects_of_it)
    """
}
