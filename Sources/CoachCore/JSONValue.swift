/// A JSON value that remembers the order of its fields.
///
/// Everything coach writes as JSON (scorecards, events, replies, the log) is one of these, so that
/// the same value is the same bytes on every machine. Foundation's encoder keeps no order and
/// leaves control characters raw; see docs/decisions/0006.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int)
  /// Any other number, in the digits in which it was written: `0.5`, `1e9`.
  case number(String)
  /// Milliseconds, written as seconds with exactly three decimals: `90.000`.
  case seconds(Milliseconds)
  case string(String)
  case array([JSONValue])
  case object([Field])

  /// One name and its value.
  public struct Field: Sendable, Equatable {
    public var name: String
    public var value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of the first field called `name`, if this is an object that has one.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  public var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  public var int: Int? {
    guard case .int(let value) = self else { return nil }
    return value
  }

  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  public var array: [JSONValue]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  /// The fields of an object, empty for anything else.
  public var fields: [Field] {
    guard case .object(let fields) = self else { return [] }
    return fields
  }

  /// An array of strings.
  public static func strings(_ values: some Sequence<String>) -> JSONValue {
    .array(values.map(JSONValue.string))
  }

  /// An array of labels.
  public static func labels(_ values: some Sequence<Label>) -> JSONValue {
    strings(values.map(\.rawValue))
  }

  /// The string, or `null` where there is none.
  public static func optional(_ value: String?) -> JSONValue {
    value.map(JSONValue.string) ?? .null
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(nilLiteral: ()) { self = .null }

  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Field($0.0, $0.1) })
  }
}
