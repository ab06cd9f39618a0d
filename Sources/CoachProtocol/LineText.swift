public import CoachCore

/// The text of a framed line; docs/protocol.md rule 5.
public enum LineText {
  /// Nothing is repaired, normalised or folded.
  ///
  /// - Throws: `-415 BAD_UTF8` or `-416 CONTROL_CHAR` with the first byte at fault, from 1.
  public static func decode(_ line: [UInt8]) throws(Fault) -> String {
    guard let text = String(validating: line, as: UTF8.self) else {
      throw Fault(
        415, "BAD_UTF8", "the line is not UTF-8; nothing was recorded",
        details: [.init("byte", .int(firstInvalidByte(of: line)))])
    }
    if let byte = firstControl(in: text) { throw .control(at: byte) }
    return text
  }

  private static func firstInvalidByte(of line: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = line.makeIterator()
    var position = 1
    while case .valid(let scalar) = parser.parseScalar(from: &bytes) { position += scalar.count }
    return position
  }

  private static func firstControl(in text: String) -> Int? {
    var position = 1
    for scalar in text.unicodeScalars {
      if scalar.isRefusedControl { return position }
      position += UTF8.width(scalar)
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// C0 but for the tab, DEL, C1.
  var isRefusedControl: Bool {
    switch value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
}

extension Fault {
  /// A line that holds a control character, at a byte that counts from 1.
  static func control(at byte: Int) -> Fault {
    Fault(
      416, "CONTROL_CHAR", "the line holds a control character; nothing was recorded",
      details: [.init("byte", .int(byte))])
  }
}
