import Diagnostics
import Exact
import Language
import Testing

@testable import Workspace

/// How help says that a statement is written, it can be written: with all that may be left out, and
/// without any of it.
@Suite struct StatementFormTests {
  /// What stands for each placeholder.
  private static let samples = [
    "FILE": "a.csv", "DIGEST": String(repeating: "0", count: 64), "NAME": "n1", "KIND": "fund",
    "TABLE": "projects", "COLUMN": "c", "LINE": "3", "CONDITION": "c = 1", "VALUE": "5",
    "PLACE": "cap.rate", "WHAT": "projects", "FIGURE": "caps.limit", "RECORD": "P-1",
    "NUMBER": "22", "PACK": "ningbo-2020", "KEY": "P-1", "SCENARIO": "lean", "SHARE": "10%",
    "ENGINE": "duckdb", "DISTRIBUTION": "uniform(1, 2)", "N": "3", "FORM": "csv",
    "QUESTION": "which",
    "REASON": "why", "TITLE": "2020", "MESSAGE": "so", "WORD": "settle",
    "VERDICT": "fail", "CRITERION": "score", "LESSON": "cap",
    "文件": "a.csv", "摘要": String(repeating: "0", count: 64), "名称": "甲", "类型": "基金", "表": "项目",
    "列": "年度", "行号": "3", "条件": "年度 = 1", "值": "5", "位置": "cap.rate", "内容": "项目",
    "数值": "限额表.上限", "记录": "P-1", "条号": "22", "规则": "ningbo-2020", "主键": "P-1", "情景": "紧缩",
    "比例": "10%", "分布": "均匀(1, 2)", "行数": "3", "步数": "3", "次数": "3", "种子": "3", "格式": "csv",
    "引擎": "duckdb", "问题": "哪年", "理由": "何故", "标题": "2020", "说明": "如此", "词": "结算",
    "结论": "不达标", "标准": "score", "课程": "限额", "姓名": "王芳", "题数": "3", "数": "7",
  ]

  static let forms: [String] = StatementForms.all.values.flatMap { $0 }
    .flatMap { [$0.english, $0.chinese] }.sorted()

  @Test func everyStatementHasAForm() {
    #expect(
      Set(Vocabulary.statements.map(\.word))
        .symmetricDifference(StatementForms.all.keys).sorted() == [])
  }

  @Test(arguments: forms)
  func canBeWritten(form: String) throws {
    for isWhole in [true, false] {
      let statement = try Self.filled(Self.opened(form, isWhole: isWhole))
      let parsed = Parser.statements(in: SourceText(name: "test", text: statement))
      #expect(parsed.count == 1)
      for case .failure(let error) in parsed { Issue.record("\(statement): \(error)") }
    }
  }

  /// Without the brackets around what may be left out, or without that. A bracket directly behind a
  /// name is a bracket.
  private static func opened(_ form: String, isWhole: Bool) -> String {
    var (text, depth, keys) = ("", 0, 0)
    for character in form.replacing(", …", with: "").replacing("，…", with: "") {
      switch character {
      case "[" where text.last == " " || depth > 0: depth += 1
      case "[": (keys, text) = (keys + 1, text + "[")
      case "]" where keys > 0: (keys, text) = (keys - 1, text + "]")
      case "]": depth -= 1
      default: if isWhole || depth == 0 { text.append(character) }
      }
    }
    return text
  }

  /// With a sample for each placeholder: capitals in English, angle brackets in Chinese.
  private static func filled(_ form: String) throws -> String {
    var (text, name) = ("", "")
    for character in form + "\n" {
      let isCapital = character.isASCII && character.isUppercase
      if isCapital || character == "〈" || name.hasPrefix("〈") {
        if character != "〉" {
          name.append(character)
          continue
        }
      }
      if !name.isEmpty {
        let placeholder = name.hasPrefix("〈") ? String(name.dropFirst()) : name
        text += try #require(samples[placeholder], "\(placeholder) in \(form)")
        name = ""
      }
      if character != "〉" { text.append(character) }
    }
    return String(text.dropLast())
  }
}
