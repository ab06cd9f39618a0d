/// One line, or one block, from a person or a program, after parsing.
public struct Request: Sendable, Equatable {
  public enum Body: Sendable, Equatable {
    case blank
    /// What the candidate says, verbatim.
    case speech(String)
    case command(Command)
  }

  /// The client's own name for the line, repeated in its reply.
  public var label: String?
  public var body: Body

  public init(label: String? = nil, body: Body) {
    self.label = label
    self.body = body
  }
}

/// A word after `/` and what follows it.
public struct Command: Sendable, Equatable {
  public enum Argument: Sendable, Equatable {
    case word(String)
    case quoted(String)
    case parameter(key: String, value: String)
  }

  /// In lower-case ASCII letters.
  public var name: String
  public var arguments: [Argument]
  /// Everything after the name, as it was written; of a command that takes one text, that text.
  public var rest: String

  public init(name: String, arguments: [Argument] = [], rest: String = "") {
    self.name = name
    self.arguments = arguments
    self.rest = rest
  }

  /// Words and quoted strings, in order.
  public var words: [String] {
    arguments.compactMap {
      switch $0 {
      case .word(let text), .quoted(let text): text
      case .parameter: nil
      }
    }
  }

  /// The value of `key=value`; an empty one counts as not given.
  public subscript(key: String) -> String? {
    for case .parameter(key, let value) in arguments where !value.isEmpty { return value }
    return nil
  }

  public var keys: [String] {
    arguments.compactMap {
      guard case .parameter(let key, _) = $0 else { return nil }
      return key
    }
  }
}

/// Why a line was refused: a code for programs, a sentence for people.
public struct Fault: Error, Sendable, Equatable {
  /// 4xx: the line is at fault and nothing changed.
  ///
  /// 5xx: coach is; trying again may help.
  public var code: Int
  /// Upper-case word that names the code: `UNKNOWN_COMMAND`.
  public var word: String
  /// What was found and what would be right, for programs: a hint, a byte.
  public var details: [JSONValue.Field]
  public var message: String

  public init(_ code: Int, _ word: String, _ message: String, details: [JSONValue.Field] = []) {
    self.code = code
    self.word = word
    self.message = message
    self.details = details
  }
}
