import Diagnostics
import Rendering
import Testing

/// What `explain` says an unknown criterion can still become.
@Suite struct OutlookVectors {
  @Test(arguments: [
    ("projects", "score", "kind=training lowest_score=", "it can still pass or fail"),
    ("projects", "product", "kind=publicity product_accepted=", "it can still pass or fail"),
    // A trainee without a score leaves the least score unknown; one below the bound is enough.
    (
      "projects +roster", "score", "kind=training lowest_score= roster.score=70 roster/2.score=",
      "it fails whatever"
    ),
    (
      "projects +roster", "score", "kind=training lowest_score= roster.score=90 roster/2.score=",
      "it can still pass or fail"
    ),
  ])
  func says(kinds: String, criterion: String, changes: String, said: String) throws {
    let extra = kinds.split(separator: " ").dropFirst().joined(separator: " ")
    let second = kinds.contains("roster") ? " roster/2.person_id=N2" : ""
    let reason = try SmallWorkbook(["projects"], "\(extra) \(changes)\(second)", of: "projects")
      .reason(of: "explain projects[P-1].\(criterion)")
    let outlook = reason.details.first { $0.label == "outlook" }?.text.english ?? "nothing"
    #expect(outlook.contains(said), "\(outlook)")
  }
}
