public import CoachCore

/// A session's log as JSON Lines: a header, then one event a line.
public enum LogExport {
  public static func document(number: Int, startedAt: String, events: [LoggedEvent]) -> String {
    let header: JSONValue = [
      "coach": 1, "session": .int(number), "started": .string(startedAt),
    ]
    return ([header.text] + events.map(\.json.text)).map { $0 + "\n" }.joined()
  }
}
