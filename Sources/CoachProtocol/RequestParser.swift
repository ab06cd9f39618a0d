public import CoachCore

/// One line of text to one request; docs/protocol.md rules 6 and 7.
public enum RequestParser {
  /// What a line says, before any block it opens has been read.
  public enum Line: Sendable, Equatable {
    case request(Request)
    /// `/paste`: the lines up to a lone dot are one answer.
    case pasteBegins(label: String?)
  }

  /// - Throws: `Fault` 400, 416 or 422; nothing must be done then.
  public static func parse(_ line: String) throws(Fault) -> Line {
    guard line.utf8.first == UInt8(ascii: "/") else {
      return .request(Request(body: line.isBlank ? .blank : .speech(line)))
    }
    if line.utf8.dropFirst().first == UInt8(ascii: "/") {
      return .request(Request(body: .speech(line.withoutFirstByte)))
    }
    var scanner = ArgumentScanner(line)
    scanner.skip(1)
    let label = try scanner.label()
    let name = try command(&scanner)
    if name == "paste", scanner.rest.isEmpty { return .pasteBegins(label: label) }
    return .request(Request(label: label, body: try body(name, in: &scanner)))
  }

  /// The label of a line that was refused, where it has one.
  static func label(of line: String) -> String? {
    guard line.utf8.starts(with: "/@".utf8) else { return nil }
    var scanner = ArgumentScanner(line)
    scanner.skip(1)
    return (try? scanner.label()) ?? nil
  }

  /// The name, in lower case; the scanner stands before what follows it.
  private static func command(_ scanner: inout ArgumentScanner) throws(Fault) -> String {
    let name = scanner.name()
    guard let first = name.unicodeScalars.first, first.isASCIILetter, name.utf8.count <= 32,
      scanner.isAtGap
    else {
      throw Fault(
        400, "SYNTAX",
        "a command is / and a word, such as /help; to say a line that starts with a slash, double it"
      )
    }
    scanner.skipGap()
    return String(name.unicodeScalars.map { Character($0.loweredASCII) })
  }

  private static func body(_ name: String, in scanner: inout ArgumentScanner) throws(Fault)
    -> Request.Body
  {
    guard let takesLines = oneText[name] else {
      let rest = scanner.rest
      let arguments = try scanner.arguments()
      return .command(Command(name: name, arguments: arguments, rest: rest))
    }
    let argument = try scanner.oneText(takesLines: takesLines)
    let text = argument?.text ?? ""
    if name == "say", !text.isEmpty { return text.isBlank ? .blank : .speech(text) }
    return .command(Command(name: name, arguments: argument.map { [$0] } ?? [], rest: text))
  }

  /// Commands that take everything after their name as one text, and whether that text may have
  /// several lines.
  private static let oneText = ["say": true, "score": true, "ping": false]
}

extension Command.Argument {
  fileprivate var text: String {
    switch self {
    case .word(let text), .quoted(let text), .parameter(_, let text): text
    }
  }
}

extension String {
  /// Whether there is nothing to read in it: no byte but spaces, tabs and line feeds.
  var isBlank: Bool { utf8.allSatisfy { [0x20, 0x09, 0x0A].contains($0) } }

  /// `dropFirst()` would take a combining mark along with an ASCII character.
  var withoutFirstByte: String { String(unicodeScalars.dropFirst()) }
}
