/// The letters that the readings of Chinese characters begin with: `hs` finds 海曙.
enum PinyinInitials {
  /// Whether letters are initials of a text's first characters. What is no Chinese character stands for itself.
  static func begin(_ text: String, as letters: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let typed = Array(letters.lowercased().unicodeScalars)
    guard !typed.isEmpty, typed.count <= scalars.count, scalars.contains(where: { !$0.isASCII }),
      typed.allSatisfy({ ("a"..."z").contains($0) || ("0"..."9").contains($0) })
    else { return false }
    return zip(scalars, typed).allSatisfy { scalar, letter in
      scalar.isASCII
        ? scalar.properties.lowercaseMapping.unicodeScalars.elementsEqual([letter])
        : initials[scalar]?.contains(letter) ?? false
    }
  }

  private static let initials: [Unicode.Scalar: [Unicode.Scalar]] = {
    var initials: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    let text = String(decoding: PackageResources.initials_txt, as: UTF8.self)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let letter = line.unicodeScalars.first else { continue }
      for scalar in line.unicodeScalars.dropFirst(2) {
        initials[scalar, default: []].append(letter)
      }
    }
    return initials
  }()
}
