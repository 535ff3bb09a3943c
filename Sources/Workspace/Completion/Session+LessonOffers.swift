import Diagnostics
import Exact
import Language

extension Session {
  /// The courses and lessons by their names, with what they are about.
  var lessonOffers: [Offer] {
    allCourses.flatMap { course in
      [Offer].named(course.name, course.title)
        + course.lessons.flatMap { [Offer].named($0.name, $0.title) }
    }.uniqued
  }
}

extension [Offer] {
  fileprivate static func named(_ name: LessonName, _ title: Wordings) -> [Offer] {
    named(
      Spelling.name(name.name.text), name.chinese.map { [Spelling.name($0.text)] } ?? [],
      title.phrase)
  }
}
