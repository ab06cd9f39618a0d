import ArgumentParser
import CoachAnalysis
import CoachContent

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check scripts and prompts.",
    discussion: "docs/diagnostics.md explains each code.")

  @OptionGroup var form: FormOptions
  @Argument(help: "Files, or folders with all they hold.") var paths: [String] = ["."]
  @Flag(help: "Warnings fail too.") var strict = false

  func run() throws {
    let report = Checker.check(paths: paths) { Analyst.faults(in: $0).map(\.diagnostic) }
    Output.write(form.json ? report.jsonLines : report.text)
    for file in report.unreadable { Output.complain("\(file)") }
    throw ExitCode(report.exitStatus(strict: strict))
  }
}
