import ArgumentParser
import CoachAnalysis
import CoachContent
import CoachCore
import Foundation

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check scripts and prompts; docs/diagnostics.md explains each code.")

  @OptionGroup var form: FormOptions
  @Argument(help: "Files, or folders with all they hold.") var paths: [String] = ["."]
  @Flag(help: "Warnings fail too.") var strict = false

  func run() throws {
    var report = Checker.check(paths: paths)
    report.findings += patternFaults(beside: report)
    report.findings.sort { $0.place < $1.place }
    Output.write(form.json ? report.jsonLines : report.text)
    throw ExitCode(report.exitStatus(strict: strict))
  }

  /// Patterns are compiled only when their files are in shape.
  private func patternFaults(beside report: DiagnosticReport) -> [Diagnostic] {
    let folders = Set(
      report.files.filter { $0.contains("patterns/") }
        .map { URL(fileURLWithPath: $0).deletingLastPathComponent().path })
    return folders.flatMap { folder -> [Diagnostic] in
      guard let patterns = try? Library.patterns(in: folder) else { return [] }
      return Analyst.faults(in: patterns).map(\.diagnostic)
    }
  }
}
