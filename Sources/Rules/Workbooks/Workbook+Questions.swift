public import Diagnostics
public import Evaluation
import Exact
import Language
public import Tables

extension Workbook {
  /// What an expression comes to outside any row, written as in a script: a cell
  /// `caps[海曙, 2020].limit`, a figure `sum(settlement.payable)`, a parameter `cap.rate`.
  ///
  /// Unknown is a value, `blank`, and so is an error: a sum over a cell that is not known is not
  /// known. Throws where the expression cannot be read, or names what there is not.
  public func value(of expression: String) throws(Diagnostic) -> TypedValue {
    let source = SourceText(name: "expression", text: expression)
    let read = try Parser.expression(in: source)
    do throws(Diagnostic) {
      let bound = try Binder(self).bind(read)
      return TypedValue(evaluator.value(bound.node), bound.type)
    } catch {
      throw error.about(source)
    }
  }

  /// Why something is what it is, by an expression as the prompt takes it: `P-0003`,
  /// `settlement[P-0003].payable`, `projects[P-0003].score`, `caps.limit`, `cap.rate`.
  ///
  /// Throws where the expression cannot be read or names nothing.
  public func reason(of question: String) throws(Diagnostic) -> Reason {
    try ask(question) { (explainer, expression) throws(Diagnostic) in
      try explainer.reason(asked: expression)
    }
  }

  /// What would make a record, an aspect or a criterion of it pass: `P-0003`,
  /// `projects[P-0003].performance`, `projects[P-0003].score`.
  ///
  /// Throws where the expression cannot be read or names nothing that could pass.
  public func remedies(of question: String) throws(Diagnostic) -> Reason {
    try ask(question) { (explainer, expression) throws(Diagnostic) in
      try explainer.remedies(asked: expression)
    }
  }

  private func ask(
    _ question: String,
    _ answer: (inout Explainer, Expression) throws(Diagnostic) -> Reason
  ) throws(Diagnostic) -> Reason {
    let source = SourceText(name: "question", text: question)
    let read = try Parser.expression(in: source)
    var explainer = Explainer(self, environment: self)
    do throws(Diagnostic) { return try answer(&explainer, read) } catch {
      throw error.about(source)
    }
  }

  /// The rows of a loaded or derived table for which a condition is true, all without one, in
  /// their order: `rows(of: "settlement", where: "payable > 0")`. The name is English or Chinese.
  ///
  /// A row for which the condition is not known is left out; `payable is unknown` finds it. Throws
  /// where there is no such table, and where the condition cannot be read, names what there is
  /// not, or is none.
  public func rows(
    of table: String, where condition: String? = nil
  ) throws(Diagnostic) -> Table {
    let all = try self.table(called: table)
    guard let condition else { return all }
    let source = SourceText(name: "condition", text: condition)
    let read = try Parser.expression(in: source)
    do throws(Diagnostic) {
      let bound = try Binder(self, scope: Scope(all)).bind(condition: read)
      return all.keeping(rows: evaluator.rows(.range(0..<all.rowCount), where: bound.node))
    } catch {
      throw error.about(source)
    }
  }

  private func table(called name: String) throws(Diagnostic) -> Table {
    do throws(Diagnostic) {
      return try Binder(self).table(named: Name(name, at: SourceSpan(0, name.utf8.count)))
    } catch {
      throw error.about(SourceText(name: "table", text: name))
    }
  }
}
