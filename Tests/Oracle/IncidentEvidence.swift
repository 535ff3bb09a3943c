/// What the incidents of its employer say of one project.
struct IncidentEvidence {
  /// The incidents of the project's employer. An incident without an employer is nobody's.
  let incidents: [Record]
  let startsOn: CalendarDay
  let endsOn: CalendarDay

  /// The outcomes that the incidents give; a figure that is unknown is left out.
  ///
  /// "`accidents` = sum of persons of categories injury and disease (a production accident's
  /// injuries are recorded as injuries)"; the others likewise, word by word.
  var outcomes: [String: Fraction] {
    let current = Window(first: startsOn, last: endsOn)
    let hurt: Set<String> = ["injury", "disease"]
    let persons = figures("persons", of: hurt, in: current)
    let personsBefore = figures("persons", of: hurt, in: windowBefore)
    let dusty = figures("young_pneumoconiosis", of: ["disease"], in: current)
    let diagnosed = figures("persons", of: ["disease"], in: current)
    var result: [String: Fraction] = [:]
    result["accidents"] = persons.flatMap(Fraction.sum)
    result["accidents_before"] = personsBefore.flatMap(Fraction.sum)
    result["young_pneumoconiosis"] = dusty.flatMap(Fraction.sum)
    // "All are 0 where there is no such incident".
    result["largest_diagnosis"] = diagnosed.map { numbers in numbers.max() ?? .zero }
    return result
  }

  /// "the same over the window one year earlier (the 29th of February becomes the 28th), or, where
  /// ends_on ≥ starts_on + 12 months, over the window of as many days that ends the day before
  /// starts_on".
  private var windowBefore: Window {
    guard endsOn >= startsOn.adding(months: 12) else {
      return Window(first: startsOn.adding(months: -12), last: endsOn.adding(months: -12))
    }
    let length = startsOn.daysCounted(through: endsOn)
    return Window(first: startsOn.adding(days: -length), last: startsOn.previous)
  }

  /// The numbers of the incidents that count, nothing "where one of the employer's incidents that
  /// might count has no readable date, category, or number".
  ///
  /// An incident might count unless a date or a category that can be read rules it out. One that
  /// is certain to add 0 still makes the figure unknown: its missing date is what the text names.
  private func figures(
    _ column: String, of categories: Set<String>, in window: Window
  ) -> [Fraction]? {
    var numbers: [Fraction] = []
    for incident in incidents {
      let date = incident.date("occurred_on").value
      let category = incident.choice("category", among: WordCells.categories).value
      if let date, !window.contains(date) { continue }
      if let category, !categories.contains(category) { continue }
      // Where the project ends before it starts no incident at all can count.
      if window.isEmpty { continue }
      guard date != nil, category != nil, let number = incident.count(column).value else {
        return nil
      }
      numbers.append(number)
    }
    return numbers
  }

  /// Days from the first to the last, both counted.
  private struct Window {
    let first: CalendarDay
    let last: CalendarDay

    var isEmpty: Bool { last < first }

    func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }
  }
}

extension Fraction {
  fileprivate static func sum(_ addends: [Fraction]) -> Fraction? {
    sum(addends.map(Optional.some))
  }
}
