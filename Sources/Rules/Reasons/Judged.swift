import Tables

/// What is judged: a record, or one aspect of it, or one criterion of that.
struct Judged {
  /// The kind of the record.
  let kind: RecordKind
  /// Where the record stands among those of its kind.
  let row: Int
  /// The aspect; nothing for all of them.
  var aspect: String?
  /// The criterion; nothing for all of the aspect.
  var criterion: String?

  /// What tells it from everything else that is judged.
  var name: String {
    "\(kind.name).\(aspect ?? "").\(criterion ?? "")#\(row)"
  }
}
