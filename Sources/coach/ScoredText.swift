import CoachCore
import CoachStore
import Foundation

/// One text to be scored, from a file or from a line of JSON.
struct ScoredText {
  var id: JSONValue?
  var text: String
  var sentences: [String]?
  var kind: TextKind
  var letter: LetterKind?
  var context: InterviewContext

  init(
    id: JSONValue? = nil, text: String, sentences: [String]? = nil, kind: TextKind,
    letter: LetterKind? = nil, context: InterviewContext = .init()
  ) {
    self.id = id
    self.text = text
    self.sentences = sentences
    self.kind = kind
    self.letter = letter
    self.context = context
  }

  /// A line that cannot be read, as the line that stands in its place.
  struct Fault: Error {
    var id: JSONValue
    var line: Int
    var code: String
    var message: String

    var json: JSONValue {
      ["id": id, "line": .int(line), "error": ["code": .string(code), "message": .string(message)]]
    }
  }

  /// Reads one line: `id`, `text` or `sentences`, optional `context` and `kind`.
  ///
  /// - Parameters:
  ///   - number: The line's number in its file, from 1.
  ///   - kind: What the text is when the line does not say.
  static func reading(
    _ line: some Collection<UInt8>, number: Int, kind: TextKind, letter: LetterKind?
  ) -> Result<ScoredText, Fault> {
    func fault(_ code: String, _ message: String, id: JSONValue = .null) -> Result<Self, Fault> {
      .failure(Fault(id: id, line: number, code: code, message: message))
    }
    guard let source = String(validating: line, as: UTF8.self) else {
      return fault("bad-utf8", "the line is not UTF-8")
    }
    guard let json = JSONReader.value(of: source), case .object = json else {
      return fault("bad-json", "the line is not a JSON object")
    }
    let id = json["id"] ?? .null
    let sentences = json["sentences"]?.array?.compactMap(\.string)
    guard let text = json["text"]?.string ?? sentences?.joined(separator: " ") else {
      return fault("no-text", "the line has neither \"text\" nor \"sentences\"", id: id)
    }
    let named = json["kind"]?.string
    guard let kind = named.map(TextKind.init(naming:)) ?? kind else {
      return fault("bad-kind", "\"\(named ?? "")\" is not closing, question or letter", id: id)
    }
    return .success(
      ScoredText(
        id: id, text: text, sentences: sentences, kind: kind,
        letter: named.flatMap(LetterKind.init(rawValue:)) ?? letter,
        context: InterviewContext(json: json["context"] ?? .null)))
  }
}

extension TextKind {
  /// Letters may be named by their own kind: `thank-you`.
  fileprivate init?(naming name: String) {
    if let kind = TextKind(rawValue: name) {
      self = kind
    } else if LetterKind(rawValue: name) != nil {
      self = .letter
    } else {
      return nil
    }
  }
}
