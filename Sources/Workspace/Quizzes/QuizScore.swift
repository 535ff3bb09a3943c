import Exact
import Tables

/// How the questions of a quiz were answered, by the articles that they are about.
struct QuizScore {
  /// A row for each article: how often it was asked, and how often answered right.
  let table: Table

  init(_ questions: [(QuizQuestion, ProgressEntry.Result)]) {
    // Rules that cite nothing have questions without an article.
    func cited(_ question: QuizQuestion) -> [String] {
      question.articles.isEmpty ? [""] : question.articles
    }
    let articles = questions.flatMap { cited($0.0) }.uniqued
    let asked = articles.map { article in
      questions.filter { cited($0.0).contains(article) }
    }
    func counts(_ name: String, _ chinese: String, _ counts: [Int]) -> Column {
      Column(
        name: name, chinese: [chinese], type: .count, values: counts.map { .count($0) })
    }
    table = Table(
      name: "score",
      columns: [
        Column(
          name: "article", chinese: ["条款"], type: .text,
          values: articles.map { $0.isEmpty ? .blank : .text($0) }),
        counts("asked", "题数", asked.map(\.count)),
        counts("right", "答对", asked.map { $0.count { $0.1 == .right } }),
      ])
  }
}
