import Exact
import HashTreeCollections
import Language
import Rules
import Tables

/// All that a statement can change and `undo` takes back. States are values; two of them share
/// what they have in common.
struct SessionState {
  /// What the scenario one is in is made of.
  var layer: Layer
  /// The tables as they were loaded, by folded name.
  var loaded: [String: Table] = [:]
  /// The columns that `derive` gave to tables, in the order in which they were named.
  var derivedColumns: [DerivedColumn] = []
  /// The scenarios beside base, in the order in which they were made.
  var scenarios: [Scenario] = []
  /// The scenario one is in; nothing in base.
  var scenario: String?
  /// What base is made of while one is in another scenario.
  var base: Layer?
  /// What the parents of the scenario one is in are made of, which `reset` goes back to; nothing in
  /// base.
  var below: Layer?

  init(pack: RulePack) { layer = Layer(contents: WorkbookContents(pack: pack)) }

  /// Tables, parameters, names, and the pack, in the scenario one is in.
  var contents: WorkbookContents {
    get { layer.contents }
    _modify { yield &layer.contents }
  }

  /// Cells, rows and outcomes that differ from their files, without a reason.
  var whatIfs: TreeSet<EditedPlace> {
    get { layer.whatIfs }
    _modify { yield &layer.whatIfs }
  }

  /// The same with a reason, and the number of the edit that gave it.
  var corrections: TreeDictionary<EditedPlace, Int> {
    get { layer.corrections }
    _modify { yield &layer.corrections }
  }

  /// Whether what is derived departs from the files or the law.
  var isWhatIf: Bool { !whatIfs.isEmpty || !contents.parameterWhatIfs.isEmpty }

  /// How many corrections are in effect.
  var correctionCount: Int { Set(corrections.values).count }

  /// Takes back what is marked as edited in a table.
  mutating func forgetEdits(of table: String) {
    layer.forgetEdits { $0.table == table }
  }

  /// Keeps the marks of a table that was loaded again where it still departs from its file, and
  /// the others' as they are.
  mutating func keepMarks(of table: Table, loaded: Table) {
    let edited = EditedPlace.all(in: table, asLoaded: loaded)
    func stands(_ place: EditedPlace) -> Bool {
      guard place.table == table.name else { return true }
      let isOutcome = contents.outcomes.contains {
        $0.key.outcome == place.column && $0.key.project.keyText == place.key
      }
      return edited.contains(place) || isOutcome
    }
    whatIfs = whatIfs.filter(stands)
    corrections = corrections.filter { stands($0.key) }
  }

  /// Takes back the outcomes that were set for the projects of a table that goes.
  mutating func forgetOutcomes(of table: Table) {
    guard table.kind?.name == "projects" else { return }
    contents.outcomes = contents.outcomes.filter { table.row(forKey: [$0.key.project]) == nil }
  }

  /// Takes back that a place is marked as edited.
  mutating func forgetEdit(of place: EditedPlace) {
    whatIfs.remove(place)
    corrections[place] = nil
  }

  /// Takes back what is marked as edited in a row.
  mutating func forgetEdits(of table: String, key: String) {
    layer.forgetEdits { $0.table == table && $0.key == key }
  }
}
