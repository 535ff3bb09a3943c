import Diagnostics
import Rules
import Tables
import Testing

/// Small books of one region and year, loaded as a program does that has no session.
enum Books {
  static let fund = "region,year,contribution_income\n海曙,2019,1000000\n"
  static let projects =
    "project_id,region,year,kind,audience,amount,agreement_signed_on,product_accepted,on_time,target,reached\n"
    + "P-1,海曙,2020,publicity,society,20000,2020-03-01,yes,yes,100,100\n"
    + "P-2,海曙,2020,publicity,society,15000,2020-03-01,yes,yes,100,99\n"
    + "P-3,海曙,2020,publicity,society,12000,2020-03-01,yes,yes,100,\n"

  /// Contents with these files under the pack of the product.
  static func contents(_ files: [(name: String, text: String)]) throws -> WorkbookContents {
    var contents = WorkbookContents(pack: try .shipped(named: RulePack.defaultName))
    for file in files {
      let remarks = try contents.load(MemoryBytes(file.text), from: file.name)
      #expect(remarks.isEmpty, "\(remarks)")
    }
    return contents
  }

  static func contents() throws -> WorkbookContents {
    try contents([("fund.csv", fund), ("projects.csv", projects)])
  }
}
