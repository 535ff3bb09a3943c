import Exact
import Tables

/// What a record of a question is called: its key, and invented names of a place and a firm.
struct QuizName {
  private let key: String
  private let place: String
  private let firm: String

  private static let places = [
    "清溪", "云桥", "南浦", "柳湾", "东屏", "白沙", "青石", "望江", "梅岭", "松坪", "石桥", "长汀",
  ]
  private static let firms = [
    "青松", "飞鹭", "明泉", "远山", "云帆", "晨曦", "金穗", "海燕", "春笋", "磐石",
  ]
  private static let trades = ["公司", "集团", "中心", "联合社"]

  /// The name of a record among many that nobody sees.
  init(number: Int) { (key, place, firm) = ("Q-\(number + 1)", "Q-\(number + 1)", "") }

  /// The name in a question of that number.
  init(question number: Int, from stream: inout RandomStream) {
    key = "Q-\(number)"
    place = stream.choice(of: QuizName.places) ?? ""
    let firm = stream.choice(of: QuizName.firms) ?? ""
    self.firm = place + firm + (stream.choice(of: QuizName.trades) ?? "")
  }

  /// The same name with something behind its key, for records that belong to it.
  func cell(of column: KindColumn, behind mark: String = "") -> Value {
    switch column.name {
    case "region": .text(place)
    case _ where column.isName: .listed(firm)
    default: .text(key + mark)
    }
  }
}
