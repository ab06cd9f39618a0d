/// Writing a `JSONValue`: no spaces, fields in their own order, nothing unprintable left raw.
extension JSONValue {
  /// The value on one line.
  public var text: String {
    var text = ""
    write(into: &text)
    return text
  }

  private func write(into text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .number(let digits): text += digits
    case .seconds(let value): text += value.secondsText
    case .string(let value): text += JSONString.quote(value)
    case .array(let values):
      JSONValue.write(values, between: ("[", "]"), into: &text) { $0.write(into: &$1) }
    case .object(let fields):
      JSONValue.write(fields, between: ("{", "}"), into: &text) { field, text in
        text += JSONString.quote(field.name) + ":"
        field.value.write(into: &text)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), into text: inout String,
    each: (Element, inout String) -> Void
  ) {
    text += brackets.0
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      each(element, &text)
    }
    text += brackets.1
  }
}

/// The JSON string, the one way coach quotes text, in both directions.
public enum JSONString {
  /// `text` in double quotes, with every control, format, bidi and line-separator scalar escaped.
  public static func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars { append(scalar, to: &quoted) }
    return quoted + "\""
  }

  private static func append(_ scalar: Unicode.Scalar, to quoted: inout String) {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    case _ where scalar.isUnsafeToShow: quoted += escape(scalar)
    default: quoted.unicodeScalars.append(scalar)
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    Array(String(scalar).utf16).map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// A string literal that cannot be read, and where.
  public struct Fault: Error, Equatable {
    /// Bytes from the opening quote, from 0.
    public var byte: Int
  }

  /// The text inside one JSON string literal that fills `literal` from end to end.
  ///
  /// - Throws: `Fault` naming the first byte that does not belong: no quotes, a raw control
  ///   character, an unknown escape, half a surrogate pair, anything after the closing quote.
  public static func unquote(_ literal: String) throws(Fault) -> String {
    var reader = JSONStringReader(bytes: Array(literal.utf8))
    return try reader.read()
  }
}

private struct JSONStringReader {
  let bytes: [UInt8]
  var position = 0
  var text: [UInt8] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() throws(JSONString.Fault) -> String {
    try expect(UInt8(ascii: "\""))
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault }
      if byte == UInt8(ascii: "\\") { try readEscape() } else { keep(byte) }
    }
    try expect(UInt8(ascii: "\""))
    guard position == bytes.count, let result = String(validating: text, as: UTF8.self) else {
      throw fault
    }
    return result
  }

  private var fault: JSONString.Fault { .init(byte: min(position, bytes.count)) }
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func keep(_ byte: UInt8) {
    text.append(byte)
    position += 1
  }

  private mutating func expect(_ byte: UInt8) throws(JSONString.Fault) {
    guard peek == byte else { throw fault }
    position += 1
  }

  private mutating func readEscape() throws(JSONString.Fault) {
    let start = position
    position += 1
    guard let letter = peek else { throw fault }
    position += 1
    if letter == UInt8(ascii: "u") {
      text += Array(String(Character(try readScalar(from: start))).utf8)
    } else if let plain = Self.escapes[letter] {
      text.append(plain)
    } else {
      position = start
      throw fault
    }
  }

  private mutating func readScalar(from start: Int) throws(JSONString.Fault) -> Unicode.Scalar {
    let first = try readUnit()
    var units = [first]
    if UTF16.isLeadSurrogate(first) {
      try expect(UInt8(ascii: "\\"))
      try expect(UInt8(ascii: "u"))
      units.append(try readUnit())
    }
    guard let pair = String(validating: units, as: UTF16.self),
      let scalar = pair.unicodeScalars.first, pair.unicodeScalars.count == 1
    else {
      position = start
      throw fault
    }
    return scalar
  }

  private mutating func readUnit() throws(JSONString.Fault) -> UInt16 {
    guard position + 4 <= bytes.count,
      let digits = String(validating: bytes[position..<position + 4], as: UTF8.self),
      digits.allSatisfy(\.isHexDigit), let unit = UInt16(digits, radix: 16)
    else { throw fault }
    position += 4
    return unit
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]
}
