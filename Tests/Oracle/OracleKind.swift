/// A kind of record that the rules know, under its public name.
public enum OracleKind: String, CaseIterable, Hashable, Sendable {
  case fund, employers, projects, outcomes, roster
  case incidents, providers, payments, notices, meetings
}
