import CoachCore

extension Fault {
  static func badUTF8(_ byte: Int) -> Fault {
    Fault(
      415, "BAD_UTF8", "the line is not UTF-8; nothing was recorded",
      details: [.init("byte", .int(byte))])
  }

  static func controlCharacter(_ byte: Int) -> Fault {
    Fault(
      416, "CONTROL_CHAR", "the line holds a control character; nothing was recorded",
      details: [.init("byte", .int(byte))])
  }

  static func badString(_ byte: Int) -> Fault {
    Fault(
      422, "BAD_STRING", "a quoted text is a JSON string: \"…\", with \\\" and \\n inside",
      details: [.init("at", .int(byte))])
  }

  static let noCommand = Fault(
    400, "SYNTAX",
    "a command is / and a word, such as /help; to say a line that starts with a slash, double it")

  static let badLabel = Fault(
    400, "SYNTAX", "a label is @ and 1 to 32 letters, digits, - or _, then a space")

  static let tooLong = Fault(
    413, "TOO_LONG",
    "a line or a block has at most 65536 bytes and 1000 lines; nothing was recorded")
}
