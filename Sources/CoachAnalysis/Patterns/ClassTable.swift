import CoachCore

/// The named classes, parsed: single words have become symbols, phrases are kept as trees.
struct ClassTable: Sendable {
  struct Members: Sendable {
    /// Members of more than one token.
    var phrases: [PatternTree]
  }

  private var table: [String: Members] = [:]
  /// Every fault found; the first is thrown by ``Analyst``.
  private(set) var errors: [PatternError] = []

  subscript(name: String) -> Members? { table[name] }

  init(_ classes: [PatternBook.WordClass], lexicon: inout Lexicon) {
    for named in classes {
      var phrases: [PatternTree] = []
      for member in named.members {
        add(member, to: named.name, phrases: &phrases, lexicon: &lexicon)
      }
      table[named.name] = Members(phrases: phrases)
    }
  }

  /// Members may use classes that stand before theirs, so no class can hold itself.
  private mutating func add(
    _ member: PatternBook.Source, to name: String, phrases: inout [PatternTree],
    lexicon: inout Lexicon
  ) {
    do throws(PatternFault) {
      let tree = try PatternParser.parse(member.text)
      try check(tree)
      let symbol = lexicon.symbol(for: .named(name))
      switch tree {
      case .word(let word): lexicon.add(symbol, to: .word(word))
      case .stem(let word): lexicon.add(symbol, to: .stem(word))
      case .prefix(let word): lexicon.add(symbol, to: .prefix(word))
      default: phrases.append(tree)
      }
    } catch {
      errors.append(error.at(member))
    }
  }

  /// Throws where a pattern names a class that is not there (yet).
  func check(_ tree: PatternTree) throws(PatternFault) {
    switch tree {
    case .named(let name, let offset):
      guard table[name] == nil else { return }
      throw PatternFault(
        offset: offset, length: name.unicodeScalars.count + 2,
        message: "Found '{\(name)}', which is no class of classes.yaml that stands before it.",
        suggestion: Spelling.nearest(to: name, in: table.keys))
    case .sequence(let parts), .choice(let parts):
      for part in parts { try check(part) }
    case .optional(let part): try check(part)
    default: return
    }
  }
}
