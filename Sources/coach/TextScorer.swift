import CoachAnalysis
import CoachCore

/// Scores one text as its kind asks, for a program or for a reader.
struct TextScorer {
  let analyst: Analyst

  func json(for text: ScoredText) -> JSONValue {
    let withSentences = text.sentences != nil
    guard text.kind == .closing else {
      return labels(of: text).json(id: text.id, includesSentences: withSentences)
    }
    return card(of: text).json(id: text.id, includesSentences: withSentences)
  }

  func lines(for text: ScoredText, in content: LibraryContent) throws -> [StyledLine] {
    let phrases = try content.phrasebook()
    switch text.kind {
    case .closing:
      return ScorecardText(phrases: phrases, checklist: try content.checklist())
        .lines(for: card(of: text))
    case .question:
      return LabelCardText(phrases: phrases, names: try content.guide().names)
        .lines(for: labels(of: text))
    case .letter:
      return LabelCardText(phrases: phrases, names: try content.letters().names)
        .lines(for: labels(of: text))
    }
  }

  private func card(of text: ScoredText) -> Scorecard {
    analyst.score(text.text, sentences: text.sentences, context: text.context)
  }

  private func labels(of text: ScoredText) -> LabelCard {
    switch text.kind {
    case .letter:
      analyst.read(
        text.text, sentences: text.sentences, kind: text.letter, context: text.context)
    case .closing, .question:
      analyst.classify(text.text, sentences: text.sentences, context: text.context)
    }
  }
}
