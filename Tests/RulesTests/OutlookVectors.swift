import Diagnostics
import Rendering
import Testing

/// What `explain` says an unknown criterion can still become.
@Suite struct OutlookVectors {
  @Test(arguments: [
    ("", "score", "kind=training lowest_score=", "what is missing decides: pass, fail"),
    ("", "product", "kind=publicity product_accepted=", "what is missing decides: pass, fail"),
    // A trainee without a score leaves the least score unknown; one below the bound is enough.
    (
      "+roster", "score", "kind=training lowest_score= roster.score=70 roster/2.score=",
      "every value that was tried leads to: fail"
    ),
    (
      "+roster", "score", "kind=training lowest_score= roster.score=90 roster/2.score=",
      "what is missing decides: pass, fail"
    ),
    // A cell that cannot be read is the given one; the roster does not stand in for it.
    (
      "+roster", "score", "kind=training lowest_score=? roster.score=70",
      "what is missing decides: pass, fail"
    ),
    // Where the condition is not known the criterion may not even apply.
    (
      "", "contract", "mode= contract_signed_on=",
      "what is missing decides: pass, fail, not applicable"
    ),
    ("", "product", "kind= product_accepted=no", "what is missing decides: fail, not applicable"),
    // A kind is any word: one that nobody listed is not fundable.
    ("", "fundable", "kind=", "what is missing decides: pass, fail"),
    // What is missing is a list that was not loaded.
    (
      "", "requested_in_time", "acceptance_requested_on=2021-01-20 $delivery.day_rule=working",
      "it depends on what is missing"
    ),
  ])
  func says(loaded: String, criterion: String, changes: String, said: String) throws {
    let second = loaded.contains("roster") ? " roster/2.person_id=N2" : ""
    let reason = try SmallWorkbook(["projects"], "\(loaded) \(changes)\(second)", of: "projects")
      .reason(of: "explain projects[P-1].\(criterion)")
    let outlook = reason.details.first { $0.label == "outlook" }?.text.english ?? "nothing"
    #expect(outlook == said)
  }

  /// What an aspect can still become: several unknown criteria, and a day that was not given.
  @Test(arguments: [
    ("projects", "projects[P-1].delivery", "mode= procured=", "pass or fail"),
    (
      "projects", "projects[P-1].performance",
      "kind=publicity audience=society target=10 reached=9 product_accepted= on_time=",
      "nothing"
    ),
    ("providers", "providers[S-1].qualification", "barred_until=2020-05-01", "pass or fail"),
    ("providers", "providers[S-1].qualification", "specialists=", "pass or fail"),
  ])
  func saysOfAspects(kind: String, aspect: String, changes: String, said: String) throws {
    let reason = try SmallWorkbook([kind], changes, of: kind).reason(of: "explain \(aspect)")
    let outlook = reason.details.first { $0.label == "outlook" }?.text.english ?? "nothing"
    #expect(outlook.contains(said), "\(outlook)")
  }
}
