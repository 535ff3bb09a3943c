import Diagnostics
import Language

extension Performance {
  mutating func perform(_ quiz: Quiz) throws(Diagnostic) { throw .noQuestion(at: statement.span) }
}
