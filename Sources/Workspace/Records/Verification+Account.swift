public import Diagnostics

extension Verification {
  /// What a verification comes to: what is said of it under the path of the script, and whether all is
  /// as recorded. A run that failed is a failure, whatever differs.
  public func account(of path: String) -> (messages: [Diagnostic], status: Outcome.Status) {
    guard !hasNothingToCompare else { return ([.unrecorded(path)], .unexpected) }
    if let failure = run.failure {
      let end = run.end.map {
        Phrase("\(path): ended at line \($0)", zh: "\(path)：止于第 \($0) 行")
      }
      return ((end.map { [.ofRecords($0)] } ?? []) + [failure], .failed)
    }
    let messages = [Diagnostic.ofRecords(summary(of: path))]
    if let unexpected = run.unexpected { return (messages + [unexpected], .unexpected) }
    return (messages, differenceCount == 0 ? .succeeded : .unexpected)
  }

  private func summary(of path: String) -> Phrase {
    let statements = "\(run.count) statement\(run.count == 1 ? "" : "s")"
    guard differenceCount > 0 else {
      return Phrase(
        "\(path): \(statements), all as recorded", zh: "\(path)：\(run.count) 条语句，均与记录一致")
    }
    return Phrase(
      "\(path): \(statements), \(differenceCount) difference\(differenceCount == 1 ? "" : "s")",
      zh: "\(path)：\(run.count) 条语句，\(differenceCount) 处不同")
  }
}

extension Diagnostic {
  /// What is said of a script and its record.
  public static func ofRecords(_ phrase: Phrase) -> Diagnostic {
    Diagnostic(.note, code: "records", phrase)
  }

  /// A script with nothing to compare.
  fileprivate static func unrecorded(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "unrecorded", Phrase("'\(path)' records no results", zh: "“\(path)”没有记录结果"),
      advice: [
        Phrase(
          "`fundsh --update \(path)` writes down what it comes to",
          zh: "`fundsh --update \(path)` 写下它现在的结果")
      ])
  }
}

extension SourceText {
  /// The script under its name alone: what is said names it so, wherever it is run from.
  public func named(asInFolderOf path: String) -> SourceText {
    SourceText(name: RelativePath.name(of: path), text: text)
  }
}
