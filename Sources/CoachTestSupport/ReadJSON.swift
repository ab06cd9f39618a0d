public import CoachCore
import Foundation

/// JSON text to a value, as a client of coach would read it.
public enum ReadJSON {
  /// `null` where the text is no JSON.
  public static func value(of text: String) -> JSONValue {
    let json = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    return json.map(value) ?? .null
  }

  private static func value(_ json: Any) -> JSONValue {
    switch json {
    case let text as String: .string(text)
    case let number as NSNumber: value(number)
    case let values as [Any]: .array(values.map(value))
    case let fields as [String: Any]:
      .object(fields.keys.sorted().map { .init($0, value(fields[$0] ?? NSNull())) })
    default: .null
    }
  }

  private static func value(_ number: NSNumber) -> JSONValue {
    switch String(cString: number.objCType) {
    case "c": .bool(number.boolValue)
    case "d": .seconds(Milliseconds(Int((number.doubleValue * 1000).rounded())))
    default: .int(number.intValue)
    }
  }
}
