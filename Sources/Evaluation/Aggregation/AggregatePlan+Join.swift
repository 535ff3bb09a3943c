import Tables

extension AggregatePlan {
  /// The column of the rows that are aggregated and the column of the row in scope that are equal in
  /// the rows that count, where one equation of two columns picks them:
  /// `payments.project_id = projects.project_id`.
  public var joinedColumns: (inner: String, outer: String)? {
    guard let join = joins.first, joins.count == 1,
      case .column(let inner, depth: 0) = join.inner,
      case .column(let outer, depth: 0) = join.outer
    else { return nil }
    return (inner.name, outer.name)
  }
}
