/// The words that hold English together and tell nothing of their own.
enum FunctionWords {
  static func contains(_ form: String) -> Bool { words.contains(form) }

  /// A word that a told fact can be recognised by.
  static func isContent(_ token: Token) -> Bool {
    if token.traits.contains(.number) { return true }
    return token.form.utf8.count > 2 && !words.contains(token.form) && !common.contains(token.stem)
  }

  /// Capitalised without being a name: "I", months, days.
  static func isPlain(_ form: String) -> Bool { words.contains(form) || calendar.contains(form) }

  private static let words: Set<String> = [
    "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "you", "your", "yours", "he",
    "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "this", "that",
    "these", "those", "a", "an", "the", "and", "but", "or", "nor", "so", "if", "then", "than",
    "because", "as", "while", "when", "where", "what", "which", "who", "whom", "whose", "why",
    "how", "of", "in", "on", "at", "to", "for", "from", "with", "by", "about", "into", "over",
    "after", "before", "under", "between", "through", "out", "up", "down", "off", "am", "is",
    "are", "was", "were", "be", "been", "being", "do", "does", "did", "have", "has", "had",
    "having", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "not",
    "no", "yes", "there", "here", "all", "any", "some", "each", "every", "both", "more", "most",
    "other", "such", "only", "own", "same", "too", "very", "just", "also", "now", "still", "yet",
    "ever", "never", "even", "again", "once", "well", "much", "many", "few", "one", "let", "get",
    "got", "go", "going", "like", "really", "um", "uh", "er", "yeah", "oh", "okay", "ok", "that's",
    "anything", "something", "everything", "nothing", "anyone", "someone", "everyone", "since",
    "until", "though", "although", "without", "within", "during", "upon", "whether", "either",
    "neither", "else", "back", "way", "please", "thank", "thanks", "want", "know", "think", "say",
    "said", "see", "make", "take", "come", "give", "tell", "told", "mean", "need", "good", "lot",
  ]

  /// Stems that any interview has.
  private static let common: Set<String> = [
    "work", "job", "role", "position", "team", "compani", "people", "peopl", "person", "interview",
    "year", "month", "week", "dai", "day", "time", "thing", "new", "us", "use", "run", "start",
    "first", "last", "next", "long", "old", "part", "place", "question", "help", "look", "try",
    "want", "need", "like", "find", "hear", "put", "ask", "call", "show", "feel", "sure", "great",
    "bit", "kind", "sort", "right", "today", "hour", "don", "have", "be", "do", "go", "get", "take",
    "make", "give", "say", "tell", "see", "come", "know", "think", "mean", "keep", "let",
    "candidat",
    "experienc", "manag", "manager", "post", "usual", "onli", "alreadi", "currentli", "befor",
  ]

  private static let calendar: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
    "mr", "mrs", "ms", "dr", "sir", "madam", "dear",
  ]
}
