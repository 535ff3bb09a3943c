/// The names of sheets: at most 31 letters, some signs are not among them, and no two are the same.
struct SheetNames {
  private var taken: Set<String> = []

  /// The name itself where it can be one, else one like it: always the same for the same names.
  mutating func name(for wanted: String) -> String {
    let plain = SheetNames.mended(wanted)
    var (name, number) = (plain, 2)
    while !taken.insert(name.lowercased()).inserted {
      let mark = " (\(number))"
      name = SheetNames.cut(plain, to: SheetNames.longest - mark.utf16.count) + mark
      number += 1
    }
    return name
  }

  private static let longest = 31

  private static func mended(_ wanted: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in wanted.unicodeScalars {
      let isForbidden = "[]:*?/\\".unicodeScalars.contains(scalar) || VisibleText.isHidden(scalar)
      scalars.append(isForbidden ? "_" : scalar)
    }
    // An apostrophe at an end would be read as a quote around the name.
    if scalars.first == "'" { scalars.replaceSubrange(...scalars.startIndex, with: ["_"]) }
    var name = cut(String(scalars), to: longest)
    if name.hasSuffix("'") { name = String(name.dropLast()) + "_" }
    // Excel keeps this name for itself.
    return name.isEmpty || name.lowercased() == "history" ? name + "_" : name
  }

  /// As much of a name as has room, counted as spreadsheet programs count.
  private static func cut(_ name: String, to count: Int) -> String {
    var taken = 0
    return String(
      name.prefix { character in
        taken += character.utf16.count
        return taken <= count
      })
  }
}
