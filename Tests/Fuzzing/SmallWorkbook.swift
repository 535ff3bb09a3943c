/// A workbook of a few rows, with every kind in it and cells that are blank or cannot be read.
enum SmallWorkbook {
  static let files = texts.mapValues { Array($0.utf8) }

  static let loads = texts.keys.sorted().map { "load \($0)\n" }.joined()

  static let texts = [
    "projects.csv": """
    project_id,region,year,kind,amount,accidents,accidents_before,trained,trainable,acceptance,agreement_signed_on
    P-1,海曙,2020,training,"120,000.50",3,10,95,100,qualified,2020-03-01
    P-2,海曙,2020,publicity,50000,0,0,,,,
    P-3,江北,2020,combined,12.5万,x,4,9,10,terminated,2020-02-29
    """,
    "fund.csv": """
    region,year,contribution_income
    海曙,2020,1亿
    江北,2020,-5
    """,
    "roster.csv": """
    project_id,person_id,score
    P-1,A,80
    P-1,B,79.5
    P-3,C,
    """,
    "payments.csv": """
    project_id,stage,amount,paid_on
    P-1,prepayment,36000,2020-04-01
    P-3,prepayment,1,2020-12-31
    """,
  ]
}
