public import ArgumentParser
import CoachAnalysis
public import CoachCore
import CoachStore
import Foundation

extension TextKind: ExpressibleByArgument {}
extension LetterKind: ExpressibleByArgument {}

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score a closing statement, a question or a letter.",
    discussion: "docs/score-json.md tells what --json and --jsonl write.")

  @OptionGroup var world: WorldOptions
  @Argument(help: "A file with the text, or - for standard input.") var file = "-"
  @Option(help: "closing, question or letter.") var kind = TextKind.closing
  @Option(help: "thank-you, check-in or rejection-reply.") var letter: LetterKind?
  @Option(help: "A JSON file with role, company, interviewer, facts, doubt, promised.")
  var context: String?
  @OptionGroup var form: FormOptions
  @Option(help: "A file of JSON Lines, one text each, or -; writes one scorecard a line.")
  var jsonl: String?

  func run() throws {
    let content = try world.makeContent()
    let scorer = TextScorer(analyst: try content.analyst())
    if let jsonl { return try scoreLines(of: jsonl, by: scorer) }
    let text = try Self.read(file)
    let scored = ScoredText(text: text, kind: kind, letter: letter, context: try readContext())
    guard !form.json else { return Output.write(scorer.json(for: scored).text + "\n") }
    let lines = try scorer.lines(
      for: scored, phrases: content.phrasebook(), checklist: content.checklist(),
      guide: content.guide())
    lines.forEach { Output.write($0.text.sanitized + "\n") }
  }

  private func readContext() throws -> InterviewContext {
    guard let context else { return .init() }
    guard let json = JSONReader.value(of: try Self.read(context)), case .object = json else {
      throw ValidationError("\(context) is not a JSON object")
    }
    return InterviewContext(json: json)
  }

  private func scoreLines(of path: String, by scorer: TextScorer) throws {
    var isClean = true
    let lines = try Self.readBytes(path).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !(line.isEmpty && index == lines.count - 1) {
      switch ScoredText.reading(line, number: index + 1, kind: kind, letter: letter) {
      case .success(let text): Output.write(scorer.json(for: text).text + "\n")
      case .failure(let fault):
        isClean = false
        Output.write(fault.json.text + "\n")
      }
    }
    if !isClean { throw ExitCode(1) }
  }

  private static func read(_ path: String) throws -> String {
    guard let text = String(validating: try readBytes(path), as: UTF8.self) else {
      throw ValidationError("\(path) is not UTF-8")
    }
    return text
  }

  private static func readBytes(_ path: String) throws -> Data {
    if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw ValidationError("\(path) cannot be read: \(error.localizedDescription)")
    }
  }
}
