import CoachCore
import CoachEngine
import CoachProtocol

/// Lines: which are commands, which are said, and which belong to a block.
extension Repl {
  func take(line text: String) {
    switch expectation {
    case .block(_, isRush: true) where text.isBlank, .block where text == ".": sendBlock()
    case .block(let lines, let isRush): grow(lines, by: text, isRush: isRush)
    case .confirmation(let meant): settle(meant, answer: text)
    case .anything: takeAlone(text)
    }
  }

  /// A line that came in a rush belongs to one answer and is never a command.
  func take(rapid text: String) {
    switch expectation {
    case .block(let lines, let isRush): grow(lines, by: text, isRush: isRush)
    case .anything where text.isBlank: break
    case .anything, .confirmation:
      setAside()
      expectation = .block([text], isRush: true)
      announce(.replRapid)
    }
  }

  /// Several lines in one, from a paste or with Alt-Enter: one answer, or part of the open block.
  func take(lines text: String) {
    guard case .block(let lines, let isRush) = expectation else {
      setAside()
      return say(text)
    }
    expectation = .block(lines + [text], isRush: isRush)
  }

  func obey(_ line: String) {
    do throws(Fault) {
      switch try RequestParser.parse(line) {
      case .pasteBegins: beginBlock()
      case .request(let request): answer(request.asTyped(in: conversation.status(at: now())))
      }
    } catch {
      refuse(error)
    }
  }

  func say(_ text: String) { answer(Request(body: .speech(text))) }

  private func takeAlone(_ text: String) {
    if text.isBlank { return pressEnter() }
    let bare = String(text.drop { $0 == " " })
    guard text.first == " ", bare.first == "/" else { return obey(text) }
    somebodyListens ? doubt(text) : obey(bare)
  }

  /// Enter alone: start and stop a spoken closing, or skip the ticks.
  private func pressEnter() {
    switch conversation.status(at: now()).stage {
    case .closing(.thinking, .spoken): obey("/go")
    case .closing(.speaking, .spoken): obey("/done")
    case .closing(.ticking, _): obey("/tick")
    default: break
    }
  }

  // MARK: - Speech that looks like a command

  private var somebodyListens: Bool {
    switch conversation.status(at: now()).stage {
    case .home, .closing(.reviewed, _): false
    default: true
    }
  }

  private func doubt(_ text: String) {
    expectation = .confirmation(of: text)
    let listener =
      conversation.status(at: now()).interviewer ?? phrases.text(.nameInterviewer)
    announce(.replConfirmSlash, ["line": text, "name": listener])
  }

  /// Something else came where a yes was awaited: the words that await it stay within reach.
  func setAside() {
    guard case .confirmation(let meant) = expectation else { return }
    expectation = .anything
    editor.remember(meant)
    announce(.replWordsKept)
  }

  /// y or yes says the words, n or Enter gives them back; a sentence is a line of its own, and the
  /// words wait under Up.
  private func settle(_ meant: String, answer: String) {
    switch answer.lowercased().trimmingPrefix(while: { $0 == " " }) {
    case "y", "yes":
      expectation = .anything
      say(meant)
    case "", "n", "no":
      expectation = .anything
      announce(.replDropped)
      editor.setText(String(meant.drop { $0 == " " }))
    default:
      setAside()
      takeAlone(answer)
    }
  }

  // MARK: - Blocks

  private func beginBlock() {
    expectation = .block([], isRush: false)
    announce(.replBlock)
  }

  private func grow(_ lines: [String], by line: String, isRush: Bool) {
    let meant = isRush ? line : RequestStream.unstuffed(line)
    expectation = .block(lines + [meant], isRush: isRush)
  }

  func sendBlock() {
    guard case .block(let lines, _) = expectation else { return }
    expectation = .anything
    let text = lines.joined(separator: "\n")
    text.isBlank ? announce(.replDropped) : say(text)
  }

  /// What would be said if all that is written and not sent were sent now.
  var unsentSpeech: String {
    switch expectation {
    case .anything: editor.currentText.saidAtPrompt
    case .block(let lines, isRush: true):
      (lines + [editor.currentText]).joined(separator: "\n")
    case .block(let lines, isRush: false):
      (lines + [RequestStream.unstuffed(editor.currentText)]).joined(separator: "\n")
    case .confirmation(let meant): meant
    }
  }
}

extension Request {
  /// At a terminal the end of a statement is followed by the person's own ticks.
  fileprivate func asTyped(in status: Status) -> Request {
    guard case .command(var command) = body, command.name == "done", command.arguments.isEmpty,
      case .closing = status.stage
    else { return self }
    command.arguments = [.word("ticks")]
    return Request(label: label, body: .command(command))
  }
}

extension String {
  /// The words of a line that is still being typed; none in a command, but for those of `/say`.
  var saidAtPrompt: String {
    guard utf8.first == UInt8(ascii: "/"), !contains("\n") else { return self }
    // A string that has not been closed is read as if it were, without half an escape at its end.
    let readings = [self, self + "\"", dropLast() + "\""]
    return readings.lazy.filter { $0.hasPrefix("/") }.compactMap(\.speech).first ?? ""
  }

  private var speech: String? {
    guard case .request(let request)? = try? RequestParser.parse(self),
      case .speech(let text) = request.body
    else { return nil }
    return text
  }

  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
