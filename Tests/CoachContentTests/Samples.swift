import CoachCore
import Foundation

@testable import CoachContent

/// A script without a fault, and ways to spoil it.
enum Sample {
  static let script = """
    coach: 1
    id: sample
    title: Sample
    interviewer: {name: Dana, role: manager}
    job: {role: Engineer, company: Acme}
    start: intro
    nodes:
      intro: {ask: "What brings you here?", next: closing}
    closing: {ask: "Why you?"}
    questions:
      ask: "Your questions?"
      max: 3
      categories:
        next-step: {replies: ["You will hear from us."]}
      fallback: "I will find out."
      end: "Goodbye."

    """

  /// The sample with some of its parts replaced; `parts` come first and so keep their line numbers.
  static func script(with parts: String, of sample: String = script) -> String {
    let replaced = parts.topLevelBlocks.map(\.key)
    let kept = sample.topLevelBlocks.filter { !replaced.contains($0.key) }
    return parts + "\n" + kept.map(\.text).joined()
  }
}

/// What a check says about a script, as a terminal shows it.
func complaints(about script: String, path: String = "scripts/sample.yaml") -> String {
  complaints(about: Array(script.utf8), path: path)
}

func complaints(about bytes: [UInt8], path: String = "scripts/sample.yaml") -> String {
  let source = SourceText(path: path, bytes: bytes)
  return DiagnosticReport(findings: ScriptReader.read(source).findings).text
}

extension String {
  /// The pieces of a mapping that start in the first column, each with its key.
  var topLevelBlocks: [(key: String, text: String)] {
    var blocks: [(key: String, text: String)] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if let first = line.first, first.isLetter {
        blocks.append((String(line.prefix { $0 != ":" }), line + "\n"))
      } else if !blocks.isEmpty, !line.isEmpty {
        blocks[blocks.count - 1].text += line + "\n"
      }
    }
    return blocks
  }
}
