public import CoachCore

/// Any error as the refusal that a person or a program reads.
extension Fault {
  public init(describing error: any Error) {
    switch error {
    case let fault as Fault: self = fault
    case let refusal as Refusal: self.init(refusal)
    case let fault as StoreFault: self.init(fault, remedy: "the line was not kept, send it again")
    case let interruption as Interruption: self.init(interruption)
    default: self.init(500, "INTERNAL", "\(error)")
    }
  }

  /// A line that was kept must not be sent again: the next one, even an empty one, goes on from it.
  private init(_ interruption: Interruption) {
    guard interruption.isKept, let cause = interruption.cause as? StoreFault else {
      self.init(describing: interruption.cause)
      return
    }
    self.init(cause, remedy: "the line was kept; an empty line goes on from it")
  }

  /// What the clock did cannot be written down.
  init(ofTheClock error: any Error) {
    guard let cause = error as? StoreFault else {
      self.init(describing: error)
      return
    }
    self.init(cause, remedy: "the clock goes on, and is written down when that works again")
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
    case .noTicksAwaited:
      self.init(
        409, "WRONG_PHASE",
        "there is nothing to tick; /done ticks ends a statement and asks for your own ticks")
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
    case .clockHasNotStarted:
      self.init(
        409, "WRONG_PHASE",
        "the clock has not been started; /go starts it, or send what you said without it")
    case .wayHasNoClock:
      self.init(409, "WRONG_PHASE", "a written closing has no clock to start; send your lines")
    case .statementIsUnderWay:
      self.init(
        409, "WRONG_PHASE", "your statement is under way; /done ends it and shows the card")
    }
  }

  init(_ fault: StoreFault, remedy: String) {
    switch fault {
    case .full(let path):
      self.init(507, "DISK_FULL", "\(path) cannot grow, free some space; \(remedy)")
    case .cannotOpen(let path, let reason), .failed(let path, let reason):
      self.init(500, "INTERNAL", "\(path): \(reason); \(remedy)")
    }
  }

  static func badArgument(_ message: String, _ details: [JSONValue.Field] = []) -> Fault {
    Fault(422, "BAD_ARG", message, details: details)
  }

  static func noSuch(_ message: String, hint: String? = nil) -> Fault {
    Fault(404, "NO_SUCH", message, details: hint.map { [.init("hint", .string($0))] } ?? [])
  }
}
