public import CoachCore
import Foundation

/// JSON text to a `JSONValue`, for what coach itself has written: logs and exports.
///
/// The order of fields is not kept; nothing that reads a value depends on it.
public enum JSONReader {
  public static func fields(of text: String) -> [JSONValue.Field] { (value(of: text) ?? .null).fields }

  /// The value that `text` holds, or `nil` where it is not JSON.
  public static func value(of text: String) -> JSONValue? {
    let json = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    return json.map(value)
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
    if CFNumberIsBoolean(number) { return .bool(number.boolValue) }
    return .int(number.intValue)
  }

  private static func CFNumberIsBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
