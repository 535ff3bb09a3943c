import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `use rules ningbo-2020`, `use rules my.rules`
  mutating func useRules(_ path: Path, digest: String?) throws(Diagnostic) {
    let before = session.workbook
    let pack = try pack(path)
    try take(pack, path, digest: digest)
    guard pack.syntax.source.text != session.state.contents.pack.syntax.source.text else {
      // With a digest it was only to be seen that they are the same.
      guard digest == nil else { return }
      return note(
        Phrase("the rules \(pack.name) are in use already", zh: "已采用规则 \(pack.name)，无须更换"))
    }
    if pack.isUnderAnotherName {
      warn(
        Phrase(
          "\(pack.syntax.text.name) calls itself \(pack.name) and says something else than the pack "
            + "of that name; give it a name of its own behind 'rules'",
          zh: "\(pack.syntax.text.name) 自称 \(pack.name)，内容却与同名规则不同；请在其“rules”后另取名称"),
        code: "pack-under-another-name")
    }
    let set = session.state.contents.parameters
    session.state.contents = session.state.contents.under(pack)
    sayKept(set, under: pack)
    finish(Phrase("rules \(pack.name)", zh: "采用规则 \(pack.name)"), from: before)
  }

  /// Keeps what a pack's text is, and compares it with what it must be where that is said.
  private mutating func take(_ pack: RulePack, _ path: Path, digest: String?) throws(Diagnostic) {
    let name = pack.isShipped ? pack.name : pack.syntax.text.name
    let found = session.surroundings.digest(
      of: MemoryBytes(pack.syntax.source.text), at: name)
    inputs.append(Input(position: 0, path: name, digest: found))
    guard let digest else { return }
    do throws(Diagnostic) { try check(found, of: name, against: digest) } catch {
      throw error.located(at: path.span)
    }
  }

  /// The pack that a path names.
  func pack(_ path: Path) throws(Diagnostic) -> RulePack {
    do throws(Diagnostic) {
      let name = try text(of: path)
      return try Session.pack(named: name, at: try resolved(path), session.surroundings)
    } catch {
      throw error.source == nil ? error.located(at: path.span) : error
    }
  }

  /// A value that was set stays where the new pack has a parameter that takes it.
  private mutating func sayKept(_ old: [String: Value], under pack: RulePack) {
    let kept = session.state.contents.parameters
    for name in old.keys.sorted() where kept[name] == nil {
      warn(
        Phrase(
          "\(name) is set no longer: \(pack.name) has no such parameter",
          zh: "\(name) 的设定已失效：\(pack.name) 没有此参数"),
        code: "lost-parameter")
    }
    // What was consented to under one region's rules may be no choice under another's.
    let still = pack.parameters.compactMap { parameter -> Phrase? in
      guard !parameter.isAsked, let value = kept[parameter.name] else { return nil }
      return ValueText.phrase(value, as: parameter.type).map { "\(parameter.name) = \($0)" }
    }.joined(by: .enumeration)
    guard !still.isEmpty else { return }
    note(Phrase("still set: \(still.english)", zh: "仍为所设：\(still.chinese)"))
  }

  /// `edit`: the statement before, in an editor, where somebody types.
  mutating func edit() throws(Diagnostic) {
    guard session.isAtPrompt, session.depth == 0 else {
      throw Diagnostic(
        code: "only-at-prompt",
        Phrase("'edit' is for what is typed at the prompt", zh: "“编辑”只用于提示符下输入的语句"),
        at: statement.span)
    }
    outcome.wantsEditor = true
  }

  /// `option format json`
  mutating func option(_ name: Name, _ value: Name?) throws(Diagnostic) {
    guard let option = DisplayOption.named(name.text) else {
      let names = DisplayOption.all.map(\.name)
      let list = Phrase.list(names)
      throw Diagnostic(
        code: "unknown-option",
        Phrase("there is no option '\(name.text)'", zh: "没有名为“\(name.text)”的选项"), at: name.span,
        suggestion: Similarity.nearest(to: name.text, among: names),
        advice: [Phrase("the options are \(list.english)", zh: "可用的选项有：\(list.chinese)")])
    }
    guard let value else { return show(session.optionTable, as: "option") }
    guard option.set(&session.settings, value.folded) else {
      throw Diagnostic(
        code: "wrong-option",
        Phrase(
          "'\(value.text)' is no value of the option '\(name.text)'",
          zh: "“\(value.text)”不是选项“\(name.text)”的值"),
        at: value.span,
        advice: [
          Phrase(option.values.english, zh: "可取的值：\(option.values.chinese)")
        ])
    }
  }
}

extension Session {
  var optionTable: Table {
    let options = DisplayOption.all
    return Table(
      name: "options",
      columns: [
        Column(name: "option", chinese: "选项", texts: options.map(\.name)),
        Column(name: "value", chinese: "值", texts: options.map { $0.value(settings) }),
        Column(name: "values", chinese: "可选", phrases: options.map(\.values)),
      ])
  }
}
