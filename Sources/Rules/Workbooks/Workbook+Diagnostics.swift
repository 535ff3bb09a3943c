import Diagnostics

/// What can be wrong with names that are given formulas.
extension Diagnostic {
  /// `let $x = $y + 1` where `$y` is `$x * 2`
  static func circularVariable(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "circular-variable",
      Phrase("'$\(name)' would be computed from itself", zh: "“$\(name)”将由自身算出"),
      advice: [
        Phrase("give one of the names on the way another value", zh: "请为其中一个名称另赋一个值")
      ])
  }

  /// `let $a201 = $a200 + 1`, and so on down
  static func deepVariable(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "too-deep",
      Phrase("'$\(name)' rests on more than 200 others", zh: "“$\(name)”层层依据的名称超过 200 个"),
      advice: [
        Phrase("give one of the names on the way a value", zh: "请为其中一个名称直接赋值")
      ])
  }
}
