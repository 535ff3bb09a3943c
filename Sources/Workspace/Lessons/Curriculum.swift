import Diagnostics
import Language

/// The courses that come with the product.
enum Curriculum {
  /// Their texts, in the order in which they are learned.
  private static let texts: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    ("fund", { PackageResources.fund_lesson }),
    ("performance", { PackageResources.performance_lesson }),
    ("delivery", { PackageResources.delivery_lesson }),
    ("payment", { PackageResources.payment_lesson }),
    ("evaluation", { PackageResources.evaluation_lesson }),
  ]

  /// The courses; read when somebody first learns.
  static let courses: [CourseSyntax] = texts.compactMap { text in
    let source = SourceText(
      name: text.name + ".lesson", text: String(decoding: text.bytes(), as: UTF8.self))
    return try? CourseParser.course(in: source)
  }
}
