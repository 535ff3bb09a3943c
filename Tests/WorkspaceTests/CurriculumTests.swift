import Diagnostics
import Exact
import Foundation
import Language
import Rendering
import Rules
import SessionSupport
import Testing

@testable import Workspace

/// The courses that come with the product are sound, and as whole as a newcomer needs them.
@Suite struct CurriculumTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources/Workspace/Lessons")

  /// All files of the folder are among the courses.
  @Test func allFilesAreCourses() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appendingPathComponent("Curriculum").path)
    #expect(Set(files) == Set(Curriculum.courses.map(\.source.name)))
    #expect(Curriculum.courses.flatMap(\.lessons).count >= 12)
  }

  @Test func noNameIsThereTwice() {
    let courses = Curriculum.courses
    let names = courses.map(\.name) + courses.flatMap(\.lessons).map(\.name)
    let words = names.map(\.name.folded) + names.compactMap(\.chinese?.folded)
    // A course may be called as its first lesson.
    #expect(Set(words).count == words.count, "\(words)")
  }

  @Test(arguments: Curriculum.courses.indices)
  func everythingIsSaidInBothLanguages(_ index: Int) {
    let course = Curriculum.courses[index]
    for lesson in course.lessons {
      #expect(lesson.name.chinese != nil)
      for step in lesson.steps {
        let place = "\(lesson.name.name.text).\(step.name.text)"
        let words =
          [step.prose, step.closing ?? Wordings()] + step.hints + step.remarks.map(\.words)
        for wording in [course.title, lesson.title] + words {
          #expect(wording.english?.isEmpty == false, "\(place)")
          #expect(wording.chinese?.isEmpty == false, "\(place)")
        }
        #expect(step.hints.count == 2, "\(place)")
        #expect(step.wrong.count >= 2, "\(place)")
      }
    }
  }

  /// Every right way passes and no wrong way does; that they do for readers of Chinese, too, is seen where
  /// lessons are played at a terminal.
  @Test(arguments: Curriculum.courses.indices)
  func everyCourseIsSound(_ index: Int) throws {
    let course = Curriculum.courses[index]
    let session = try Session(MemorySurroundings())
    let proof = try LessonProof(course, in: session)
    let form = DiagnosticForm(wording: .english)
    #expect(proof.faults.map { form.text(of: $0) } == [])
    #expect(proof.right > proof.wrong / 2)
  }

  /// What lessons cite is known of the rules.
  @Test func everyArticleOfARemarkIsKnown() throws {
    let session = try Session(MemorySurroundings())
    let known = Set(session.state.contents.pack.syntax.articles.map(\.reference))
    for course in Curriculum.courses {
      for article in course.source.text.matches(of: /第(\d+)条/).map({ String($0.1) }) {
        let isNational = article == "15" || article == "9"
        #expect(known.contains(article) || isNational, "\(course.source.name): \(article)")
      }
    }
  }

  /// The lesson on the page of the language is sound, too.
  @Test func theExampleOfThePageIsSound() throws {
    let page = try String(
      contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
    let example = try #require(page.components(separatedBy: "```\n").dropFirst().first)
    let course = try CourseParser.course(in: SourceText(name: "page.lesson", text: example))
    let proof = try LessonProof(course, in: Session(MemorySurroundings()))
    #expect(proof.faults == [])
    #expect(proof.right == 3)
  }
}
