import Diagnostics
import Language

extension Performance {
  /// `learn --check my.lesson`: fails where a lesson does not hold what it says of itself.
  mutating func check(_ path: Path) throws(Diagnostic) {
    var faults: [Diagnostic] = []
    for file in try files(named: path) {
      do throws(Diagnostic) {
        let course = try course(in: file, named: path)
        let proof = try LessonProof(course, in: session)
        faults += proof.faults
        if proof.faults.isEmpty { noteSound(course, proof) }
      } catch {
        guard error.code != Diagnostic.interrupted.code else { throw error }
        faults.append(error)
      }
    }
    guard let last = faults.popLast() else { return }
    outcome.messages += faults
    throw last
  }

  private mutating func noteSound(_ course: CourseSyntax, _ proof: LessonProof) {
    let steps = course.lessons.reduce(0) { $0 + $1.steps.count }
    note(
      Phrase(
        "\(course.source.name): \(counted(course.lessons.count, "lesson")), \(counted(steps, "step")); "
          + "right ways pass: \(proof.right), wrong ways do not: \(proof.wrong)",
        zh: "\(course.source.name)：\(course.lessons.count) 课 \(steps) 步；"
          + "\(proof.right) 种正确做法均通过，\(proof.wrong) 种错误做法均未通过"))
  }
}
