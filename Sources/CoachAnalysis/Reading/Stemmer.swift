/// A light English stemmer: the inflections of a verb or noun share one stem.
///
/// It takes off "-s", "-ed", "-ing" and a silent "-e", knows the common irregular verbs, and reads
/// number words as digits. It never joins words of different kinds ("excite", "excitement").
/// A stem is no word; compare stems only with stems. O(length).
enum Stemmer {
  static func stem(_ form: String) -> String {
    if let number = NumberWords.digits[form] { return number }
    let base = irregular[form] ?? form
    guard base.utf8.count > 3, base.utf8.allSatisfy({ $0 < 0x80 }) else { return base }
    var letters = Array(base.utf8)
    removePlural(&letters)
    removePast(&letters)
    smoothEnd(&letters)
    return String(decoding: letters, as: UTF8.self)
  }

  private static func removePlural(_ letters: inout [UInt8]) {
    if ends(letters, "ies") || ends(letters, "ied"), letters.count > 4 {
      letters.removeLast(2)
    } else if ends(letters, "sses") || ends(letters, "shes") || ends(letters, "ches")
      || ends(letters, "xes")
    {
      letters.removeLast(2)
    } else if ends(letters, "s"), !ends(letters, "ss"), !ends(letters, "us"), !ends(letters, "is") {
      letters.removeLast()
    }
  }

  private static func removePast(_ letters: inout [UInt8]) {
    let cut = ends(letters, "ing") ? 3 : ends(letters, "ed") && !ends(letters, "eed") ? 2 : 0
    guard cut > 0, letters.count - cut >= 2, letters.dropLast(cut).contains(where: isVowel) else {
      return
    }
    letters.removeLast(cut)
    guard let last = letters.last, letters.count > 2, letters[letters.count - 2] == last,
      !keptDouble.contains(last)
    else { return }
    letters.removeLast()
  }

  /// Silent "e" goes, "y" becomes "i", so that "carry", "carries" and "carried" meet.
  private static func smoothEnd(_ letters: inout [UInt8]) {
    guard letters.count > 3, let last = letters.last else { return }
    if last == UInt8(ascii: "e") {
      letters.removeLast()
    } else if last == UInt8(ascii: "y"), !isVowel(letters[letters.count - 2]) {
      letters[letters.count - 1] = UInt8(ascii: "i")
    }
  }

  private static let keptDouble = Set("lsz".utf8)

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static func ends(_ letters: [UInt8], _ ending: StaticString) -> Bool {
    guard letters.count >= ending.utf8CodeUnitCount else { return false }
    return ending.withUTF8Buffer { letters.suffix($0.count).elementsEqual($0) }
  }

  private static let irregular: [String: String] = [
    "went": "go", "gone": "go", "goes": "go", "made": "make", "took": "take", "taken": "take",
    "brought": "bring", "built": "build", "ran": "run", "led": "lead", "kept": "keep",
    "grew": "grow", "grown": "grow", "taught": "teach", "told": "tell", "said": "say",
    "found": "find", "got": "get", "gotten": "get", "gave": "give", "given": "give",
    "had": "have", "has": "have", "did": "do", "done": "do", "does": "do", "was": "be",
    "were": "be", "been": "be", "is": "be", "are": "be", "am": "be", "being": "be",
    "came": "come", "saw": "see", "seen": "see", "heard": "hear", "knew": "know",
    "known": "know", "thought": "think", "felt": "feel", "left": "leave", "lost": "lose",
    "won": "win", "sold": "sell", "sent": "send", "spent": "spend", "wrote": "write",
    "written": "write", "began": "begin", "begun": "begin", "met": "meet", "paid": "pay",
    "held": "hold", "stood": "stand", "caught": "catch", "bought": "buy", "fell": "fall",
    "fallen": "fall", "dropped": "drop", "drove": "drive", "driven": "drive", "drew": "draw",
    "drawn": "draw", "broke": "break", "broken": "break", "spoke": "speak", "spoken": "speak",
    "chose": "choose", "chosen": "choose", "fought": "fight", "meant": "mean", "rang": "ring",
    "rung": "ring", "sat": "sit", "slept": "sleep", "understood": "understand",
    "lit": "light", "learnt": "learn", "rose": "rise", "risen": "rise", "shown": "show",
    "stuck": "stick", "struck": "strike", "swore": "swear", "worn": "wear", "wore": "wear",
    "men": "man", "women": "woman", "children": "child", "people": "people",
    "lives": "life", "knives": "knife", "wives": "wife", "halves": "half", "loaves": "loaf",
  ]
}

/// Numbers in words, so that "forty loaves" and "40 loaves" meet.
enum NumberWords {
  static let digits: [String: String] = [
    "zero": "0", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13",
    "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18",
    "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fourty": "40",
    "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
    "hundred": "100", "thousand": "1000", "million": "1000000", "billion": "1000000000",
    "dozen": "12",
  ]

  /// Whether `form` says how many: a number word, or a plural or ordinal of a big one.
  static func contains(_ form: String) -> Bool { digits[form] != nil || others.contains(form) }

  private static let others: Set<String> = [
    "hundreds", "thousands", "millions", "dozens", "half", "third", "quarter", "twice", "double",
    "doubled", "halved", "trebled", "tripled",
  ]
}
