import Diagnostics
import Language

extension Performance {
  /// `learn --check my.lesson`: fails where the lesson does not hold what it says of itself.
  mutating func check(_ path: Path) throws(Diagnostic) {
    var faults: [Diagnostic] = []
    for course in try courses(in: path) {
      let proof = LessonProof(course, in: session.surroundings, session.settings)
      faults += proof.faults
      guard proof.faults.isEmpty else { continue }
      let steps = course.lessons.reduce(0) { $0 + $1.steps.count }
      note(
        Phrase(
          "\(course.source.name): \(counted(course.lessons.count, "lesson")), \(counted(steps, "step")); "
            + "\(proof.right) right ways pass, \(proof.wrong) wrong ways do not",
          zh: "\(course.source.name)：\(course.lessons.count) 课 \(steps) 步；"
            + "\(proof.right) 种正确做法均通过，\(proof.wrong) 种错误做法均未通过"))
    }
    guard let last = faults.popLast() else { return }
    outcome.messages += faults
    throw last
  }
}
