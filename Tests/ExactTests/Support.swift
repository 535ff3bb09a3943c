import Exact
import Testing

/// The fraction, as it is written: `1/3`, `-7`, `0.50`.
func number(_ text: String) throws -> Number {
  let parts = text.split(separator: "/")
  let upper = try #require(try Number(decimal: parts[0]), "\(text)")
  guard parts.count == 2 else { return upper }
  return try upper.divided(by: try #require(try Number(decimal: parts[1]), "\(text)"))
}

/// Ten to the 37th, of which seventeen fit into a number and eighteen do not.
let tenToThe37 = "1" + String(repeating: "0", count: 37)

/// The greatest and the least whole number of 128 bits.
let greatest = "170141183460469231731687303715884105727"
let least = "-170141183460469231731687303715884105728"
