import Diagnostics
import Exact

extension Lexer {
  /// What begins with a digit: a number, a quantity, a date, or a word such as
  /// `91330203MA2AE1234X`.
  mutating func readQuantity() -> Token.Kind {
    let start = position
    let digits = digits(from: start)
    if let fraction = fraction(from: digits.end) {
      return readNumber(digits.text + "." + fraction.text, from: start, to: fraction.end)
    }
    let run = run(from: start)
    guard run.hasLetter else {
      if run.hasHyphen, let date = readDate(run) { return date }
      return readNumber(digits.text, from: start, to: digits.end)
    }
    position = run.end
    let span = SourceSpan(start, run.end)
    do throws(Diagnostic) {
      if let literal = try ChineseDate.literal(run.text, at: span) { return .literal(literal) }
      let unit = unit(from: digits.end, to: run.end)
      if let unit, let literal = try Quantity.literal(digits.text, unit: unit, at: span) {
        return .literal(literal)
      }
    } catch {
      return .invalid(error)
    }
    return .word(of: run.text)
  }

  /// A number whose digits are known, with what stands behind them.
  private mutating func readNumber(_ digits: String, from start: Int, to end: Int) -> Token.Kind {
    position = end
    let tail = run(from: end, withHyphens: false)
    var unit = tail.text
    position = tail.end
    if unit.isEmpty, let sign = peek(), sign.scalar == "%" || sign.scalar == "\u{2030}" {
      position += sign.length
      unit = String(Character(sign.scalar))
    }
    let spaced = unit.isEmpty ? periodUnit(from: position) : nil
    if let spaced {
      unit = spaced.text.lowercased()
      position = spaced.end
    }
    let span = SourceSpan(start, position)
    do throws(Diagnostic) {
      if let literal = try Quantity.literal(digits, unit: unit, at: span) {
        return .literal(literal)
      }
    } catch {
      return .invalid(error)
    }
    return .invalid(.unknownUnit(unit, behind: digits, at: span))
  }

  /// A unit of time behind white space: the `days` of `15 days`.
  private func periodUnit(from offset: Int) -> Run? {
    var index = offset
    while let next = peek(at: index), next.scalar == " " || next.scalar == "\t" {
      index += next.length
    }
    guard index > offset else { return nil }
    let run = run(from: index)
    return Quantity.isPeriodUnit(run.text.lowercased()) ? run : nil
  }

  /// Digits, with `_` between them left out.
  private func digits(from start: Int) -> (text: String, end: Int) {
    var (text, index) = ("", start)
    while let next = peek(at: index) {
      if next.scalar.isASCIIDigit {
        text.unicodeScalars.append(next.scalar)
        index += next.length
      } else if next.scalar == "_", index > start,
        let after = peek(at: index + next.length), after.scalar.isASCIIDigit
      {
        index += next.length
      } else {
        break
      }
    }
    return (text, index)
  }

  /// The decimals behind a point.
  private func fraction(from offset: Int) -> (text: String, end: Int)? {
    guard let point = peek(at: offset), point.scalar == ".",
      let first = peek(at: offset + point.length), first.scalar.isASCIIDigit
    else { return nil }
    return digits(from: offset + point.length)
  }

  /// The word between two offsets, if it is one without hyphens.
  private func unit(from offset: Int, to end: Int) -> String? {
    let run = run(from: offset, withHyphens: false)
    return run.end == end ? run.text : nil
  }
}
