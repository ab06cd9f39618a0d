import CoachCore

/// Every problem that content can have, by the code that names it for good.
///
/// docs/diagnostics.md explains each with an example; a code never changes its meaning.
enum DiagnosticCode: String, CaseIterable {
  case invalidUTF8 = "C001"
  case syntax = "C002"
  case duplicateKey = "C003"
  case anchor = "C004"
  case tag = "C005"
  case secondDocument = "C006"
  case tooDeep = "C007"
  case forbiddenCharacter = "C008"
  case fileTooLarge = "C009"

  case unknownKey = "C010"
  case unknownNode = "C011"
  case missingKey = "C012"
  case unknownWant = "C013"
  case unknownFact = "C014"
  case unknownLabel = "C015"
  case unknownSignal = "C016"
  case reservedID = "C017"
  case saidTwice = "C018"
  case unknownScope = "C019"

  case wrongKind = "C020"
  case duration = "C021"
  case number = "C022"
  case empty = "C023"
  case tooLong = "C024"
  case malformedID = "C025"
  case unknownChoice = "C026"
  case bareWord = "C027"
  case slot = "C028"
  case unknownFormat = "C029"

  case unreachableNode = "C030"
  case neverAskedBack = "C031"
  case neverPlanted = "C032"
  case unfollowedWant = "C033"
  case endlessLoop = "C034"
  case emptyCategory = "C035"
  case noRung = "C036"
  case unusedFact = "C037"

  case hiddenCharacter = "C040"
  case fileName = "C041"
}

extension DiagnosticCode {
  /// Warnings leave a script playable; everything else keeps it from being loaded.
  var severity: Diagnostic.Severity {
    switch self {
    case .unreachableNode, .neverAskedBack, .neverPlanted, .unfollowedWant, .noRung, .unusedFact,
      .hiddenCharacter, .fileName:
      .warning
    default: .error
    }
  }

  /// Whether the finding still holds when the file could only be read up to a syntax error.
  var holdsInPartOfAFile: Bool {
    switch self {
    case .unknownNode, .missingKey, .unknownWant, .unknownFact, .unknownScope, .emptyCategory,
      .empty, .endlessLoop:
      false
    case .unreachableNode, .neverAskedBack, .neverPlanted, .unfollowedWant, .noRung, .unusedFact:
      false
    default: true
    }
  }
}
