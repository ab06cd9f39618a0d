import ArgumentParser
import CoachAnalysis
import CoachContent
import CoachCore

/// Whatever ended a command: what is printed about it, where, and the exit status.
///
/// 0 done, 1 the input was refused, 2 the command line or a file it names, 70 coach or the disk.
struct CommandFailure {
  let status: Int32
  /// A text that was asked for, such as the help.
  private let answer: String?
  private let complaint: String?

  private init(_ status: Int32, answer: String? = nil, complaint: String? = nil) {
    (self.status, self.answer, self.complaint) = (status, answer, complaint)
  }

  init(_ error: any Error) {
    switch error {
    case let code as ExitCode: self.init(code.rawValue)
    case let fault as InputFault: self.init(fault.status, complaint: fault.message)
    case let fault as Fault: self.init(fault.status, complaint: fault.message)
    default: self.init(parsing: error)
    }
  }

  private init(parsing error: any Error) {
    switch CoachCommand.exitCode(for: error) {
    case .success: self.init(0, answer: CoachCommand.fullMessage(for: error))
    case .validationFailure:
      let message = CoachCommand.fullMessage(for: error)
      self.init(2, complaint: String(message.trimmingPrefix("Error: ")))
    default: self.init(70, complaint: Self.words(for: error))
    }
  }

  /// Content that its author has to mend is shown as `coach check` shows it.
  private static func words(for error: any Error) -> String {
    switch error {
    case let content as FaultyContent: content.report
    case let pattern as PatternError: DiagnosticReport(findings: [pattern.diagnostic]).text
    default: "\(error)"
    }
  }

  func show() {
    if let answer { Output.write(answer + "\n") }
    if let complaint { Output.complain(complaint) }
  }
}

/// Something named on the command line that cannot be used.
struct InputFault: Error {
  var message: String
  /// 2 where it cannot be read at all, 1 where it can and what stands in it is refused.
  var status: Int32

  static func unreadable(_ path: String, _ reason: String) -> InputFault {
    InputFault(message: "\(path) cannot be read: \(reason)", status: 2)
  }

  static func refused(_ message: String) -> InputFault { InputFault(message: message, status: 1) }
}

extension Fault {
  /// Whether coach or its disk is at fault, not the line.
  var isOurs: Bool { code / 100 == 5 }

  fileprivate var status: Int32 { isOurs ? 70 : code == 422 ? 2 : 1 }
}

extension FaultyContent {
  /// The findings, each with its place.
  var report: String {
    "content that cannot be used\n" + DiagnosticReport(findings: findings).text
  }
}
