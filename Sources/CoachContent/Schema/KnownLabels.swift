/// The labels of the codebook, by the part that defines them.
enum KnownLabels {
  /// Signals of a closing statement.
  static let signals = [
    "wants-role", "wants-company", "enthusiasm", "commitment", "forward-motion", "fit", "proof",
    "employer-value", "learned", "objection", "offers-more", "asks-next-step", "thanks",
  ]

  /// Warnings of a closing statement.
  static let warnings = ["hedged", "self-first", "desperate", "negative-talk", "pressure"]

  /// Labels of questions, in the order in which they are best asked.
  static let questions = [
    "next-step", "another-round", "decision-date", "follow-up-ok", "contact-channel",
    "need-anything", "top-candidate", "concerns", "role", "team", "company", "interviewer",
    "pay-perks", "verdict", "basics", "no-question", "statement",
  ]

  /// The ladder: the questions whose answers decide what happens after the interview.
  static let rungs = Array(questions.prefix(6))

  /// Labels of a letter.
  static let letters = [
    "names-person", "thanks", "wants-role", "wants-company", "fit", "proof", "learned",
    "employer-value", "confirms-next-step", "adds-value", "offers-more", "recalls-timeline",
    "asks-status", "asks-feedback", "future-interest", "stay-in-touch", "pushy", "bitter",
    "desperate", "self-first", "negative-talk",
  ]

  /// What a matcher may ask the analysis for.
  static let matchable = signals + ["figure"]
}
