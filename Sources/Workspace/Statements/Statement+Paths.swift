import Language
import Rules

extension Statement {
  /// The statement with the paths of files that it reads put in another way.
  func mappingInputs(_ transform: (Path) -> Path) -> Statement {
    switch form {
    case .load(var load):
      load.paths = load.paths.map(transform)
      return Statement(.load(load), at: span)
    case .useRules(let path):
      return Session.isFile(path.text.plain ?? "")
        ? Statement(.useRules(transform(path)), at: span)
        : self
    case .compareRules(let paths):
      let mapped = paths.map { Session.isFile($0.text.plain ?? "") ? transform($0) : $0 }
      return Statement(.compareRules(mapped), at: span)
    default: return self
    }
  }
}
