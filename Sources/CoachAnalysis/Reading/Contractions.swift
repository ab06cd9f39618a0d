/// Opens contractions, so that "I'd", "I’d" and a recogniser's "id" read alike.
///
/// Apostrophes tell for certain what is meant; without them only words that are hardly ever
/// something else are opened: "well", "were", "shell", "hell", "wed" and "its" stay as they are.
/// "'d" is always read as `would`, and "'s" as `is` only after a pronoun or question word.
enum Contractions {
  /// The words that `form` stands for; `form` is in lower case with straight apostrophes.
  static func open(_ form: String) -> [String] {
    if let words = table[form] { return words }
    guard let mark = form.utf8.lastIndex(of: UInt8(ascii: "'")) else { return [form] }
    return open(host: String(form[..<mark]), ending: String(form[form.index(after: mark)...]))
  }

  private static func open(host: String, ending: String) -> [String] {
    switch ending {
    case "t" where host.hasSuffix("n"): open(String(host.dropLast())) + ["not"]
    case "s": isHosts.contains(host) ? [host, "is"] : open(host)
    case "m", "re", "ve", "ll", "d": open(host) + [endings[ending, default: ending]]
    case "": open(host)
    default: [host.filter { $0 != "'" } + ending]
    }
  }

  private static let endings = [
    "m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would",
  ]

  private static let isHosts: Set<String> = [
    "it", "that", "there", "this", "what", "who", "he", "she", "here", "where", "how", "when",
    "why", "everything", "nothing", "something",
  ]

  private static let table: [String: [String]] = [
    "can't": ["can", "not"], "won't": ["will", "not"], "shan't": ["shall", "not"],
    "ain't": ["is", "not"], "let's": ["let", "us"], "y'all": ["you", "all"],
    "ma'am": ["madam"], "o'clock": ["oclock"], "d'you": ["do", "you"],
    "im": ["i", "am"], "ive": ["i", "have"], "id": ["i", "would"], "ill": ["i", "will"],
    "youre": ["you", "are"], "youve": ["you", "have"], "youll": ["you", "will"],
    "youd": ["you", "would"], "theyre": ["they", "are"], "theyve": ["they", "have"],
    "theyll": ["they", "will"], "theyd": ["they", "would"], "weve": ["we", "have"],
    "hes": ["he", "is"], "shes": ["she", "is"], "thats": ["that", "is"],
    "theres": ["there", "is"], "whats": ["what", "is"], "whos": ["who", "is"],
    "heres": ["here", "is"], "wheres": ["where", "is"], "hows": ["how", "is"],
    "itll": ["it", "will"], "itd": ["it", "would"], "thatll": ["that", "will"],
    "thatd": ["that", "would"], "lets": ["let", "us"], "cant": ["can", "not"],
    "cannot": ["can", "not"], "wont": ["will", "not"], "dont": ["do", "not"],
    "doesnt": ["does", "not"], "didnt": ["did", "not"], "isnt": ["is", "not"],
    "arent": ["are", "not"], "wasnt": ["was", "not"], "werent": ["were", "not"],
    "wouldnt": ["would", "not"], "couldnt": ["could", "not"], "shouldnt": ["should", "not"],
    "havent": ["have", "not"], "hasnt": ["has", "not"], "hadnt": ["had", "not"],
    "aint": ["is", "not"], "wouldve": ["would", "have"], "couldve": ["could", "have"],
    "gonna": ["going", "to"], "wanna": ["want", "to"], "gotta": ["got", "to"],
    "dunno": ["do", "not", "know"], "kinda": ["kind", "of"], "sorta": ["sort", "of"],
    "lemme": ["let", "me"], "gimme": ["give", "me"], "cos": ["because"], "cuz": ["because"],
    "coz": ["because"], "u": ["you"], "ur": ["your"], "thankyou": ["thank", "you"],
    "ye": ["you"], "youse": ["you"], "ya": ["you"], "yous": ["you"],
  ]
}
