import CoachCore

/// The words after `/`: one vocabulary for people and programs.
public enum CommandName: String, Sendable, CaseIterable {
  case interview, closing, questions, go, done, tick, retake, undo, score, sessions, show, replay
  case export, verify, delete, save, paste, say, ping, help, quit

  /// The `key=value` parameters that a command takes.
  public var parameters: [String] {
    switch self {
    case .closing: ["role", "company", "interviewer", "facts", "doubt", "points", "way", "limit"]
    case .replay: ["speed", "max-pause"]
    default: []
    }
  }

  /// Words that a command knows, besides names and texts.
  public var flags: [String] {
    switch self {
    case .done: ["ticks"]
    case .replay: ["step", "instant"]
    case .export: ["md", "jsonl"]
    case .delete: ["yes"]
    default: []
    }
  }

  /// How many other words it takes; `nil` is any number.
  var names: Int? {
    switch self {
    case .interview, .closing, .retake, .questions, .show, .replay, .export, .verify, .delete,
      .help:
      1
    case .go, .done, .undo, .sessions, .save, .quit: 0
    case .score, .tick, .ping, .say, .paste: nil
    }
  }

  /// The help's summary and its page.
  var help: (summary: PhraseKey?, page: PhraseKey?) {
    (PhraseKey(rawValue: "help.\(rawValue)"), PhraseKey(rawValue: "help.\(rawValue).more"))
  }
}

/// The name nearest to a mistyped one, by edit distance, if one is near enough to mean.
public func nearestName(to name: String, in names: some Sequence<String>) -> String? {
  let scored = names.map { ($0, editDistance(name, $0)) }
  guard let (best, distance) = scored.min(by: { $0.1 < $1.1 }) else { return nil }
  return distance <= max(1, min(name.count, best.count) / 3 + 1) ? best : nil
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn one word into another.
private func editDistance(_ left: String, _ right: String) -> Int {
  let (source, target) = (Array(left.utf8), Array(right.utf8))
  var rows = [Array(0...target.count)]
  for (i, letter) in source.enumerated() {
    var row = [i + 1]
    for (j, other) in target.enumerated() {
      var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == other ? 0 : 1))
      if i > 0, j > 0, letter == target[j - 1], source[i - 1] == other {
        best = min(best, rows[i - 1][j - 1] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[source.count][target.count]
}
