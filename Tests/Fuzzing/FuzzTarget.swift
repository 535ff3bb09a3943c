/// Something that is fed any bytes: it reads or refuses them and keeps its promises.
protocol FuzzTarget: Sendable {
  /// What is fed to it lies in a folder of this name.
  static var name: String { get }
  /// Throws where a promise is broken; a crash breaks all.
  static func feed(_ bytes: [UInt8]) throws(BrokenPromise)
}

/// All that is fed.
enum FuzzTargets {
  static let all: [any FuzzTarget.Type] = [
    ReadTable.self, ReadStatements.self, ReadRules.self, ReadLesson.self, PlaySession.self,
  ]

  /// The target of a name; nothing where there is none.
  static func named(_ name: String) -> (any FuzzTarget.Type)? { all.first { $0.name == name } }
}
