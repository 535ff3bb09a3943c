public import Diagnostics
public import Evaluation
import Exact
import Language

/// Why a figure is what it is: the figure, the formula that made it with its numbers put in, the
/// article it rests on, and the reasons of everything the formula names, down to cells in files.
///
/// A reason is read off the formula that computed the figure; there is no other account of it.
public struct Reason: Sendable {
  /// Something that must be known of a figure besides its formula.
  public struct Remark: Hashable, Sendable {
    /// What a remark is about.
    public enum Topic: String, CaseIterable, Sendable {
      /// Which of several cases was taken.
      case rule
      /// The article, and what it asks.
      case article
      /// What the figure or the criterion means.
      case meaning
      /// Where a value of the law was found.
      case source
      /// Where a cell stands in its file, or which rows were counted.
      case place
      /// Whether it was changed, chosen, or stands nowhere.
      case state
      /// The inputs that are not known.
      case missing
      /// What the missing inputs could still change.
      case outlook
      /// A change that would make a criterion pass.
      case remedy

      /// The word before such a remark; nothing where the remark speaks for itself.
      public var heading: Phrase? {
        switch self {
        case .article: Phrase("article", zh: "依据")
        case .source: Phrase("source", zh: "来源")
        case .rule, .meaning, .place, .state, .missing, .outlook, .remedy: nil
        }
      }
    }

    /// What it is about.
    public let topic: Topic
    /// What is said.
    public let text: Phrase
    /// The same for a reader, who is not served by a thousand places; nothing where it is the text.
    public let brief: Phrase?

    /// The article on which something rests, by its number alone.
    init(article reference: String) {
      self.init(
        .article, Phrase(reference, zh: ArticleReference(reference).phrase.chinese))
    }

    /// A remark.
    public init(_ topic: Topic, _ text: Phrase, brief: Phrase? = nil) {
      self.topic = topic
      self.text = text
      self.brief = brief == text ? nil : brief
    }
  }

  /// A change that would make a criterion pass, for programs.
  public struct Change: Sendable {
    /// How the new value is compared.
    public enum Operator: String, Sendable {
      /// This value and no other that was tried.
      case equal = "="
      /// This value and greater ones.
      case atLeast = ">="
      /// This value and lesser ones.
      case atMost = "<="
      /// Whatever value, as long as it is known.
      case known = "is not blank"
    }

    /// The cell, as `set` takes it: `projects[P-0003].trained`.
    public let place: String
    /// How the cell has to compare.
    public let comparison: Operator
    /// With which value; blank where any will do.
    public let value: TypedValue
    /// The value now.
    public let now: TypedValue
  }

  /// What is explained, as it can be typed: `settlement[P-0003].payable`, `accidents`.
  public var subject: Phrase
  /// Its value; nothing for a whole column.
  public var value: TypedValue?
  /// The formula as the rules say it.
  public var formula: String?
  /// The formula with its values in the places of the names.
  public var filled: String?
  /// What else must be known.
  public var remarks: [Remark] = []
  /// The changes of which the remedies speak.
  public var changes: [Change] = []
  /// The reasons of what the formula names, in its order.
  public var inputs: [Reason] = []
  /// How many of the inputs a reader is told; all of them where nothing.
  public var digest: Digest?

  /// A figure without its reasons yet.
  public init(_ subject: Phrase, _ value: TypedValue? = nil) {
    self.subject = subject
    self.value = value
  }

  /// The texts of the remarks about something.
  public func texts(on topic: Remark.Topic) -> [Phrase] {
    remarks.filter { $0.topic == topic }.map(\.text)
  }

  /// Adds what something means, where that is said.
  mutating func add(meaning wording: Wordings?) {
    if let meaning = wording?.phrase.nonEmpty { remarks.append(Remark(.meaning, meaning)) }
  }

  mutating func remark(_ topic: Remark.Topic, _ english: String, zh chinese: String) {
    remarks.append(Remark(topic, Phrase(english, zh: chinese)))
  }
}

extension Reason: CustomStringConvertible {
  /// The reason as an indented outline in English: values as files have them, a line each.
  public var description: String { lines(depth: 0).joined(separator: "\n") }

  private func lines(depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let figure = value.map { " = \($0.value == .blank ? "unknown" : $0.description)" } ?? ""
    var lines = [indent + subject.english + figure]
    let formulas = [formula, filled].compactMap { $0 }.map { "= " + $0 }
    let said = remarks.map { remark in
      (remark.topic.heading.map { $0.english + " " } ?? "") + (remark.brief ?? remark.text).english
    }
    lines += (formulas + said).map { "\(indent)  \($0)" }
    lines += inputs.prefix(digest?.count ?? inputs.count).flatMap { $0.lines(depth: depth + 1) }
    return lines + (digest.map { ["\(indent)  \($0.rest.english)"] } ?? [])
  }
}
