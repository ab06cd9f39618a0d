/// Reading JSON text, strictly as RFC 8259 has it, in one pass.
///
/// Nothing of the text is lost but its spacing: fields keep their order and numbers their digits.
/// A field given twice is a fault, since readers disagree about which of the two counts.
public enum JSONReader {
  /// Text that is not JSON, and where that shows.
  public struct Fault: Error, Sendable, Equatable {
    /// From 1, in UTF-8.
    public var byte: Int
    public var problem: String

    public init(byte: Int, problem: String) {
      self.byte = byte
      self.problem = problem
    }
  }

  /// Arrays and objects inside one another; more is a fault.
  public static let deepest = 64

  public static func read(_ text: String) throws(Fault) -> JSONValue {
    var reader = JSONTextReader(bytes: Array(text.utf8))
    return try reader.document()
  }

  /// The value that `text` holds, or `nil` where it is not JSON.
  public static func value(of text: String) -> JSONValue? { try? read(text) }

  /// The fields of the object that `text` holds, none where it holds anything else.
  public static func fields(of text: String) -> [JSONValue.Field] { value(of: text)?.fields ?? [] }
}

private struct JSONTextReader {
  let bytes: [UInt8]
  var position = 0
  var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONReader.Fault) -> JSONValue {
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw fault("more follows the value") }
    return value
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func fault(_ problem: String) -> JSONReader.Fault {
    .init(byte: position + 1, problem: problem)
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(JSONReader.Fault) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try nested()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested() throws(JSONReader.Fault) -> JSONValue {
    guard depth < JSONReader.deepest else { throw fault("nested too deeply") }
    let isObject = next == UInt8(ascii: "{")
    position += 1
    depth += 1
    let value = isObject ? try object() : try array()
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONReader.Fault) -> JSONValue {
    var fields: [JSONValue.Field] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(fields) }
    repeat {
      fields.append(try field())
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard Set(fields.map(\.name)).count == fields.count else {
      throw fault("a field is given twice")
    }
    guard take(UInt8(ascii: "}")) else { throw fault("expected , or }") }
    return .object(fields)
  }

  private mutating func field() throws(JSONReader.Fault) -> JSONValue.Field {
    skipSpace()
    guard next == UInt8(ascii: "\"") else { throw fault("expected the name of a field") }
    let name = try string()
    skipSpace()
    guard take(UInt8(ascii: ":")) else { throw fault("expected :") }
    return .init(name, try value())
  }

  private mutating func array() throws(JSONReader.Fault) -> JSONValue {
    var values: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(values) }
    repeat {
      values.append(try value())
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault("expected , or ]") }
    return .array(values)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONReader.Fault)
    -> JSONValue
  {
    guard bytes[position...].starts(with: word.utf8) else { throw fault("expected a value") }
    position += word.utf8.count
    return value
  }

  private mutating func string() throws(JSONReader.Fault) -> String {
    let start = position
    var isPlain = true
    position += 1
    while let byte = next, byte != UInt8(ascii: "\"") {
      isPlain = isPlain && byte >= 0x20 && byte != UInt8(ascii: "\\")
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard take(UInt8(ascii: "\"")) else {
      position = min(position, bytes.count)
      throw fault("the string does not end")
    }
    if isPlain, let text = String(validating: bytes[start + 1..<position - 1], as: UTF8.self) {
      return text
    }
    do {
      return try JSONString.unquote(
        String(validating: bytes[start..<position], as: UTF8.self) ?? "")
    } catch {
      position = start + error.byte
      throw fault("no such character or escape in a string")
    }
  }

  private mutating func number() throws(JSONReader.Fault) -> JSONValue {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let hasLeadingZero = next == UInt8(ascii: "0")
    let digits = try digits()
    guard !hasLeadingZero || digits == 1 else { throw fault("a number has no leading zero") }
    let end = position
    if take(UInt8(ascii: ".")) { _ = try self.digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      _ = try self.digits()
    }
    let text = String(validating: bytes[start..<position], as: UTF8.self) ?? ""
    if position == end, text != "-0", let whole = Int(text) { return .int(whole) }
    return .number(text)
  }

  private mutating func digits() throws(JSONReader.Fault) -> Int {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw fault("expected a value") }
    return position - start
  }
}
