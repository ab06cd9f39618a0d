public import ArgumentParser
import CoachAnalysis
public import CoachCore

extension TextKind: ExpressibleByArgument {}
extension LetterKind: ExpressibleByArgument {}

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score a closing statement, a question or a letter.",
    discussion: "docs/score-json.md tells what --json and --jsonl write.")

  @OptionGroup var world: WorldOptions
  @Argument(help: "A file with the text, or - for standard input, which is also the default.")
  var file: String?
  @Option(help: "closing, question or letter (default: closing, or letter with --letter).")
  var kind: TextKind?
  @Option(help: "thank-you, check-in or rejection-reply.") var letter: LetterKind?
  @Option(help: "A JSON file with role, company, interviewer, facts, doubt, promised.")
  var context: String?
  @OptionGroup var form: FormOptions
  @Option(help: "A file of JSON Lines, one text each, or -; writes one scorecard a line.")
  var jsonl: String?

  func validate() throws {
    guard jsonl == nil || file == nil else {
      throw ValidationError("Give either a FILE with one text or --jsonl with a file of many.")
    }
    guard jsonl != nil || letter == nil || [nil, .letter].contains(kind) else {
      throw ValidationError("--letter goes with --kind letter.")
    }
  }

  func run() throws {
    let defaults = ScoredText(
      text: "", kind: kind ?? (letter == nil ? .closing : .letter), letter: letter,
      context: try readContext())
    let content = try world.makeContent(
      for: jsonl == nil ? [defaults.kind] : Set(TextKind.allCases))
    let scorer = TextScorer(analyst: try content.analyst())
    if let jsonl { return try scoreLines(of: jsonl, defaults: defaults, by: scorer) }
    var scored = defaults
    scored.text = try InputFile.text(of: file ?? "-")
    guard !form.json else { return Output.write(scorer.json(for: scored).text + "\n") }
    try scorer.lines(for: scored, in: content).forEach { Output.write($0.text.sanitized + "\n") }
  }

  private func readContext() throws -> InterviewContext {
    guard let context else { return .init() }
    do {
      return try InterviewContext(strictly: JSONReader.read(try InputFile.text(of: context)))
    } catch let fault as JSONReader.Fault {
      throw InputFault.refused("\(context), byte \(fault.byte): \(fault.problem)")
    } catch let fault as ContextFault {
      throw InputFault.refused("\(context): \(fault.message)")
    }
  }

  private func scoreLines(of path: String, defaults: ScoredText, by scorer: TextScorer) throws {
    var lines = try InputLines(path)
    var number = 0
    var isClean = true
    while let line = try lines.next() {
      number += 1
      switch ScoredText.reading(line, number: number, defaults: defaults) {
      case .success(let text): Output.write(scorer.json(for: text).text + "\n")
      case .failure(let fault):
        isClean = false
        Output.write(fault.json.text + "\n")
      }
    }
    if !isClean { throw ExitCode(1) }
  }
}
