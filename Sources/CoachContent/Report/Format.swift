import Foundation

/// Which format a content file is held against.
enum Format: Equatable {
  case script
  case checklist
  case guide
  case letters
  case coaching
  case patterns(PatternReader.File)
  /// Lies under `prompts/` where nothing of the kind is known.
  case unknown

  /// The format that a file's place says; elsewhere, the one its keys look like.
  init(path: String, bytes: [UInt8]) {
    let parts = URL(fileURLWithPath: path).standardizedFileURL.pathComponents.suffix(3)
    let folder = parts.dropLast().last ?? ""
    let name = parts.last ?? ""
    switch folder {
    case "checklists" where name == "closing.yaml": self = .checklist
    case "checklists" where name == "questions.yaml": self = .guide
    case "checklists" where name == "letters.yaml": self = .letters
    case "coaching": self = .coaching
    case "patterns": self = PatternReader.File(fileName: name).map(Format.patterns) ?? .unknown
    default: self = parts.dropLast().contains("prompts") ? .unknown : Format(keysOf: bytes)
    }
  }

  private init(keysOf bytes: [UInt8]) {
    let keys = TopLevel.keys(in: bytes)
    if keys.contains("coach") {
      self = .script
    } else if keys.contains("signals") {
      self = .checklist
    } else {
      self = keys.contains("labels") ? .guide : .script
    }
  }
}
