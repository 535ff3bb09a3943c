public import Tables

/// A row in which names are looked up: one table's row, or the row of a table that is being
/// derived together with the source row it comes from.
public struct Scope {
  /// One table of the scope; all its tables share the row number.
  public struct Layer {
    /// The name by which members reach it: `projects.amount`.
    public let name: String
    /// The rows.
    public let table: Table

    /// A table under a name.
    public init(name: String, table: Table) {
      self.name = name
      self.table = table
    }
  }

  /// The tables, the one that is asked first at the front.
  public let layers: [Layer]

  /// A row of several tables with one row number.
  public init(layers: [Layer]) { self.layers = layers }

  /// A row of one table, reached by its own name and by its kind's.
  public init(_ table: Table) {
    var layers = [Layer(name: table.name, table: table)]
    if let kind = table.kind, kind.name != table.name {
      layers.append(Layer(name: kind.name, table: table))
    }
    self.layers = layers
  }

  /// The table whose rows the scope runs over.
  public var table: Table? { layers.first?.table }
}
