import Exact
import HashTreeCollections
import Rules

/// What the workbook is made of in one scenario, with the marks of what was edited to make it so.
struct Layer {
  /// Which scenario edited a place, and the key of its row.
  struct Origin {
    let scenario: String
    let key: [Value]
  }

  /// Tables, parameters, names, and the pack.
  var contents: WorkbookContents
  /// Cells, rows and outcomes that differ from their files, without a reason.
  var whatIfs: TreeSet<EditedPlace> = []
  /// The same with a reason, and the number of the edit that gave it.
  var corrections: TreeDictionary<EditedPlace, Int> = [:]
  /// The places that scenarios edited, each with the one that edited it last; what base edited is not
  /// among them.
  var origins: TreeDictionary<EditedPlace, Origin> = [:]

  /// Takes back that places are marked as edited.
  mutating func forgetEdits(where isForgotten: (EditedPlace) -> Bool) {
    whatIfs = whatIfs.filter { !isForgotten($0) }
    corrections = corrections.filter { !isForgotten($0.key) }
  }
}
