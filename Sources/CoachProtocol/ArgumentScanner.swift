import CoachCore

/// Reads a command line from left to right and knows at which byte it is.
struct ArgumentScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ line: String) { scalars = Array(line.unicodeScalars) }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
  var isAtGap: Bool { next.map { $0 == " " || $0 == "\t" } ?? true }
  var rest: String { text(position..<scalars.count) }

  mutating func skip(_ count: Int) { position += count }

  mutating func skipGap() { while next != nil, isAtGap { position += 1 } }

  /// A command's name, as it was written.
  mutating func name() -> String {
    word { $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" }
  }

  /// `@label` and the gap after it, where there is one.
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

  /// The rest of the line as words, quoted texts and parameters.
  mutating func arguments() throws(Fault) -> [Command.Argument] {
    var arguments: [Command.Argument] = []
    var keys: Set<String> = []
    while next != nil {
      let argument = try argument()
      if case .parameter(let key, _) = argument, !keys.insert(key).inserted {
        throw Self.badArgument(key, "\(key)= is given twice; nothing was done")
      }
      arguments.append(argument)
      guard isAtGap else { throw badString(at: position) }
      skipGap()
    }
    return arguments
  }

  /// The rest of the line as one text: a JSON string if it starts as one, else as it stands.
  mutating func oneText(takesLines: Bool) throws(Fault) -> Command.Argument? {
    guard let next else { return nil }
    guard next == "\"" else { return .word(rest) }
    let text = try string(takesLines: takesLines)
    skipGap()
    guard position == scalars.count else { throw badString(at: position) }
    return .quoted(text)
  }

  private mutating func argument() throws(Fault) -> Command.Argument {
    if next == "\"" { return .quoted(try string(takesLines: false)) }
    let start = position
    let key = word { $0.isASCIILower || $0.isASCIIDigit || $0 == "-" }
    guard next == "=", scalars[start].isASCIILower, key.utf8.count <= 32 else {
      position = start
      return .word(word(Self.isInWord))
    }
    position += 1
    if next == "\"" { return .parameter(key: key, value: try string(takesLines: false)) }
    guard !isAtGap else {
      throw Self.badArgument(
        key, "\(key)= has no value; write \(key)=\"\" to say that there is none")
    }
    return .parameter(key: key, value: word(Self.isInWord))
  }

  private mutating func string(takesLines: Bool) throws(Fault) -> String {
    let start = position
    position += 1
    while let scalar = next, scalar != "\"" { position += scalar == "\\" ? 2 : 1 }
    position = min(position + 1, scalars.count)
    let string: String
    do { string = try JSONString.unquote(text(start..<position)) } catch {
      throw badString(at: start, plus: error.byte)
    }
    if let escape = controlEscape(in: start..<position, takesLines: takesLines) {
      throw .control(at: byte(of: escape))
    }
    return string
  }

  /// Where a string says by an escape what may not stand in a line either.
  private func controlEscape(in range: Range<Int>, takesLines: Bool) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard scalars[index] == "\\" else {
        index += 1
        continue
      }
      let length = scalars[index + 1] == "u" ? 6 : 2
      let meant = try? JSONString.unquote("\"\(text(index..<index + length))\"")
      if let scalar = meant?.unicodeScalars.first, scalar.isRefusedControl,
        !(takesLines && scalar == "\n")
      {
        return index
      }
      index += length
    }
    return nil
  }
}

extension ArgumentScanner {
  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar != " " && scalar != "\t" && scalar != "\""
  }

  private func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range])
    return text
  }

  private mutating func word(_ belongs: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    while let scalar = next, belongs(scalar) { position += 1 }
    return text(start..<position)
  }

  /// The byte at which a scalar starts, from 1.
  private func byte(of index: Int) -> Int {
    scalars[..<min(index, scalars.count)].reduce(1) { $0 + UTF8.width($1) }
  }

  private func badString(at start: Int, plus bytes: Int = 0) -> Fault {
    Fault(
      422, "BAD_STRING", "a quoted text is a JSON string: \"…\", with \\\" and \\n inside",
      details: [.init("at", .int(byte(of: start) + bytes))])
  }

  private static func badArgument(_ key: String, _ message: String) -> Fault {
    Fault(422, "BAD_ARG", message, details: [.init("arg", .string(key))])
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILower: Bool { ("a"..."z").contains(self) }
  var isASCIILetter: Bool { isASCIILower || ("A"..."Z").contains(self) }
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  var loweredASCII: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self
  }
}
