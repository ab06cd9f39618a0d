import CoachCore

/// One text to be scored, from a file or from a line of JSON.
struct ScoredText {
  var id: JSONValue?
  var text: String
  var sentences: [String]?
  var kind: TextKind
  var letter: LetterKind?
  var context: InterviewContext

  /// A line that cannot be read, as the line that stands in its place.
  struct Fault: Error {
    var id: JSONValue = .null
    var line: Int
    var code: String
    var message: String

    var json: JSONValue {
      [
        "id": id, "line": .int(line),
        "error": ["code": .string(code), "message": .string(message)],
      ]
    }
  }

  /// Reads one line: `id`, `text` or `sentences`, optional `context` and `kind`.
  ///
  /// The line's `number` in its file counts from 1; `defaults` hold where the line does not say.
  static func reading(_ line: InputLines.Line, number: Int, defaults: ScoredText)
    -> Result<ScoredText, Fault>
  {
    var id = JSONValue.null
    do throws(LineFault) {
      let json = try object(in: line)
      id = json["id"] ?? .null
      return .success(try text(from: json, defaults: defaults))
    } catch {
      return .failure(Fault(id: id, line: number, code: error.code, message: error.message))
    }
  }

  private static func object(in line: InputLines.Line) throws(LineFault) -> JSONValue {
    guard case .bytes(let bytes) = line else {
      throw LineFault("too-long", "a line has at most \(InputLines.longest) bytes")
    }
    guard let source = String(validating: bytes, as: UTF8.self) else {
      throw LineFault("bad-utf8", "the line is not UTF-8")
    }
    let json: JSONValue
    do { json = try JSONReader.read(source) } catch {
      throw LineFault("bad-json", "the line is not JSON; byte \(error.byte): \(error.problem)")
    }
    guard case .object = json else { throw LineFault("bad-json", "the line is not a JSON object") }
    return json
  }

  private static func text(from json: JSONValue, defaults: ScoredText) throws(LineFault)
    -> ScoredText
  {
    var scored = defaults
    scored.id = json["id"] ?? .null
    scored.sentences = try sentences(in: json)
    switch (json.given("text"), scored.sentences) {
    case (.string(let text)?, _): scored.text = text
    case (nil, let sentences?): scored.text = sentences.joined(separator: " ")
    case (nil, nil): throw LineFault("no-text", "the line has neither \"text\" nor \"sentences\"")
    default: throw LineFault("bad-text", "\"text\" is not a string")
    }
    if let kind = json.given("kind") { try scored.choose(kind) }
    if let context = json.given("context") {
      do { scored.context = try InterviewContext(strictly: context) } catch {
        throw LineFault("bad-context", error.message)
      }
    }
    return scored
  }

  private static func sentences(in json: JSONValue) throws(LineFault) -> [String]? {
    guard let given = json.given("sentences") else { return nil }
    let sentences = given.array?.compactMap(\.string)
    guard let sentences, sentences.count == given.array?.count else {
      throw LineFault("bad-sentences", "\"sentences\" is not a list of strings")
    }
    return sentences
  }

  /// Letters may be named by their own kind: `thank-you`.
  private mutating func choose(_ name: JSONValue) throws(LineFault) {
    if let kind = name.string.flatMap(TextKind.init(rawValue:)) {
      self.kind = kind
    } else if let letter = name.string.flatMap(LetterKind.init(rawValue:)) {
      (kind, self.letter) = (.letter, letter)
    } else {
      throw LineFault("bad-kind", "\(name.text) is not closing, question or letter")
    }
  }
}

private struct LineFault: Error {
  var code: String
  var message: String

  init(_ code: String, _ message: String) { (self.code, self.message) = (code, message) }
}

/// A context that says something coach cannot use.
struct ContextFault: Error {
  var message: String
}

extension InterviewContext {
  /// As `init(json:)`, but a part of the wrong kind is a fault and not passed over.
  init(strictly json: JSONValue) throws(ContextFault) {
    guard case .object = json else { throw ContextFault(message: "the context is not an object") }
    for name in ["role", "company", "interviewer", "doubt", "promised"] {
      guard json.given(name).map({ $0.string != nil }) ?? true else {
        throw ContextFault(message: "\"\(name)\" is not a string")
      }
    }
    let facts = json.given("facts")
    guard facts.map({ $0.array?.allSatisfy { $0.string != nil } ?? false }) ?? true else {
      throw ContextFault(message: "\"facts\" is not a list of strings")
    }
    self.init(json: json)
  }
}

extension JSONValue {
  /// The value of a field that is there and not `null`.
  fileprivate func given(_ name: String) -> JSONValue? {
    self[name].flatMap { $0 == .null ? nil : $0 }
  }
}
