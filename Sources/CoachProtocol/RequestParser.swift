public import CoachCore

/// One line of text to one request; docs/protocol.md rules 6 and 7.
public enum RequestParser {
  /// What a line says, before any block it opens has been read.
  public enum Line: Sendable, Equatable {
    case request(Request)
    /// `/paste`: the lines up to a lone dot are one answer.
    case pasteBegins(label: String?)
  }

  /// - Throws: `Fault` 400, 405 or 422; nothing must be done then.
  public static func parse(_ line: String) throws(Fault) -> Line {
    guard line.utf8.first == UInt8(ascii: "/") else {
      return .request(Request(body: isBlank(line) ? .blank : .speech(line)))
    }
    if line.utf8.dropFirst().first == UInt8(ascii: "/") {
      return .request(Request(body: .speech(String(line.dropFirst()))))
    }
    var scanner = Scanner(line)
    scanner.skip(1)
    let label = try scanner.label()
    let command = try command(&scanner)
    return try request(command, label: label, in: &scanner)
  }

  private static func isBlank(_ line: String) -> Bool {
    line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func command(_ scanner: inout Scanner) throws(Fault) -> String {
    let name = scanner.word { $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" }
    guard let first = name.unicodeScalars.first, first.isASCIILetter, name.utf8.count <= 32,
      scanner.isAtGap
    else {
      throw Fault(
        400, "SYNTAX",
        "a command is / and a word, such as /help; to say a line that starts with a slash, double it"
      )
    }
    return String(name.unicodeScalars.map { Character($0.loweredASCII) })
  }

  private static func request(_ name: String, label: String?, in scanner: inout Scanner)
    throws(Fault) -> Line
  {
    scanner.skipGap()
    let rest = scanner.rest
    if name == "paste" && rest.isEmpty { return .pasteBegins(label: label) }
    let arguments =
      freeText.contains(name) && rest.utf8.first != UInt8(ascii: "\"")
      ? (rest.isEmpty ? [] : [Command.Argument.word(rest)]) : try scanner.arguments()
    if name == "say", arguments.count == 1, let text = arguments[0].said {
      return .request(Request(label: label, body: .speech(text)))
    }
    return .request(
      Request(label: label, body: .command(Command(name: name, arguments: arguments, rest: rest))))
  }

  /// Commands that take everything after their name as one text.
  private static let freeText: Set<String> = ["say", "score", "ping"]
}

extension Command.Argument {
  fileprivate var said: String? {
    switch self {
    case .word(let text), .quoted(let text): text.isEmpty ? nil : text
    case .parameter: nil
    }
  }
}

/// Reads a line from left to right and knows at which byte it is.
private struct Scanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ line: String) { scalars = Array(line.unicodeScalars) }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
  var isAtGap: Bool { next.map { $0 == " " || $0 == "\t" } ?? true }
  var rest: String { text(position..<scalars.count) }

  private func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range])
    return text
  }

  mutating func skip(_ count: Int) { position += count }

  mutating func skipGap() { while next != nil, isAtGap { position += 1 } }

  mutating func word(_ belongs: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    while let scalar = next, belongs(scalar) { position += 1 }
    return text(start..<position)
  }

  mutating func label() throws(Fault) -> String? {
    guard next == "@" else { return nil }
    position += 1
    let label = word { $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" || $0 == "_" }
    guard (1...32).contains(label.utf8.count), next == " " else {
      throw Fault(400, "SYNTAX", "a label is @ and 1 to 32 letters, digits, - or _, then a space")
    }
    skipGap()
    return label
  }

  mutating func arguments() throws(Fault) -> [Command.Argument] {
    var arguments: [Command.Argument] = []
    while next != nil {
      arguments.append(try argument())
      guard isAtGap else { throw badString(at: position) }
      skipGap()
    }
    return arguments
  }

  private mutating func argument() throws(Fault) -> Command.Argument {
    if next == "\"" { return .quoted(try string()) }
    let start = position
    let key = word { $0.isASCIILower || $0.isASCIIDigit || $0 == "-" }
    if next == "=", scalars[start].isASCIILower, key.utf8.count <= 32 {
      position += 1
      return .parameter(key: key, value: next == "\"" ? try string() : word(isInWord))
    }
    position = start
    return .word(word(isInWord))
  }

  private func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar != " " && scalar != "\t" && scalar != "\""
  }

  private mutating func string() throws(Fault) -> String {
    let start = position
    position += 1
    while let scalar = next, scalar != "\"" { position += scalar == "\\" ? 2 : 1 }
    position = min(position + 1, scalars.count)
    do { return try JSONString.unquote(text(start..<position)) } catch {
      throw badString(at: start, plus: error.byte)
    }
  }

  private func badString(at start: Int, plus bytes: Int = 0) -> Fault {
    let byte = text(0..<min(start, scalars.count)).utf8.count + bytes + 1
    return Fault(
      422, "BAD_STRING", "a quoted text is a JSON string: \"…\", with \\\" and \\n inside",
      details: [.init("at", .int(byte))])
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILower: Bool { ("a"..."z").contains(self) }
  fileprivate var isASCIILetter: Bool { isASCIILower || ("A"..."Z").contains(self) }
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var loweredASCII: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self
  }
}
