public import CoachCore

/// Any error as the refusal that a person or a program reads.
extension Fault {
  public init(describing error: any Error) {
    switch error {
    case let fault as Fault: self = fault
    case let refusal as Refusal: self.init(refusal)
    case let fault as StoreFault: self.init(fault)
    default: self.init(500, "INTERNAL", "\(error)")
    }
  }

  init(_ refusal: Refusal) {
    switch refusal {
    case .sessionIsOver:
      self.init(410, "ENDED", "this session is over; start another with /interview or /closing")
    case .nothingToUndo:
      self.init(409, "WRONG_PHASE", "there is no answer to take back")
    case .notInClosing:
      self.init(409, "WRONG_PHASE", "no closing statement is under way; start one with /closing")
    case .notInTicks:
      self.init(
        409, "WRONG_PHASE",
        "the statement has ended; tick signals by number with /tick, or see the card with /tick alone"
      )
    case .statementIsScored:
      self.init(
        409, "WRONG_PHASE",
        "this take is scored; /retake gives another, /questions goes on; nothing was recorded")
    case .scriptIsNeeded:
      self.init(409, "WRONG_PHASE", "this session has no script; start one with /interview")
    case .nothingToFinish:
      self.init(409, "WRONG_PHASE", "/done ends a closing statement or your questions")
    case .clockAlreadyRuns:
      self.init(409, "WRONG_PHASE", "the clock has been started already")
    }
  }

  init(_ fault: StoreFault) {
    switch fault {
    case .full:
      self.init(507, "DISK_FULL", "\(fault); free some and send the line again")
    case .cannotOpen, .failed:
      self.init(500, "INTERNAL", "\(fault); the line was not kept, send it again")
    }
  }

  static func badArgument(_ message: String, _ details: [JSONValue.Field] = []) -> Fault {
    Fault(422, "BAD_ARG", message, details: details)
  }

  static func noSuch(_ message: String, hint: String? = nil) -> Fault {
    Fault(404, "NO_SUCH", message, details: hint.map { [.init("hint", .string($0))] } ?? [])
  }
}
