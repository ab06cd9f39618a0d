public import CoachCore

/// Holds content files against their formats: the whole of `coach check`.
public struct Checker {
  private let judge: (PatternBook) -> [Diagnostic]
  private var files: [String] = []
  private var findings: [Diagnostic] = []
  private var unreadable: [UnreadableContent] = []

  private init(judge: @escaping (PatternBook) -> [Diagnostic]) { self.judge = judge }

  /// Files of one folder that are read together, because they refer to each other.
  private struct Folder {
    /// Whether every file of the folder is here.
    var isWhole: Bool
    var phrases: [SourceText] = []
    var patterns: [(file: PatternReader.File, source: SourceText)] = []
  }

  /// Checks files, and folders with all they hold; `*.test.yaml` and links to folders are skipped.
  ///
  /// What a file must look like follows from where it lies: `checklists/closing.yaml`,
  /// `questions.yaml` and `letters.yaml`, `coaching/` and `patterns/`; anything else is a script.
  /// Only a whole folder can lack a sentence.
  ///
  /// What is wrong with the patterns themselves is for `judge` to find, because their language is
  /// not known here. It is asked once for each whole folder of patterns that has the right shape,
  /// and its findings get their snippets.
  public static func check(
    paths: [String], patterns judge: @escaping (PatternBook) -> [Diagnostic] = { _ in [] }
  ) -> DiagnosticReport {
    var checker = Checker(judge: judge)
    for path in paths { checker.check(path.withoutSlash) }
    return DiagnosticReport(
      files: checker.files, findings: checker.findings, unreadable: checker.unreadable)
  }

  private mutating func check(_ path: String) {
    if path.isFolder {
      checkFolder(path, root: path.resolved)
    } else {
      var folder = Folder(isWhole: false)
      checkFile(path, root: nil, &folder)
      finish(folder, path)
    }
  }

  private mutating func checkFolder(_ path: String, root: String) {
    do {
      var folder = Folder(isWhole: true)
      for name in try ContentFile.yamlNames(in: path) {
        checkFile("\(path)/\(name)", root: root, &folder)
      }
      finish(folder, path)
      for name in try ContentFile.folderNames(in: path) {
        checkFolder("\(path)/\(name)", root: root)
      }
    } catch {
      unreadable.append(error)
    }
  }

  private mutating func checkFile(_ path: String, root: String?, _ folder: inout Folder) {
    do {
      let bytes = try ContentFile.bytes(path, inside: root)
      files.append(path)
      check(SourceText(path: path, bytes: bytes), Format(path: path, bytes: bytes), &folder)
    } catch let fault as FaultyContent {
      findings += fault.findings
    } catch {
      unreadable.append(
        error as? UnreadableContent ?? UnreadableContent(path: path, reason: "cannot be read"))
    }
  }

  private mutating func check(_ source: SourceText, _ format: Format, _ folder: inout Folder) {
    switch format {
    case .script: findings += ScriptReader.read(source).findings
    case .checklist: findings += ChecklistReader.read(source).findings
    case .guide: findings += GuideReader.read(source).findings
    case .letters: findings += LetterReader.read(source).findings
    case .coaching: folder.phrases.append(source)
    case .patterns(let file): folder.patterns.append((file, source))
    case .unknown: findings.append(.unknownFormat(source.path))
    }
  }

  /// Reads what had to wait for the whole folder.
  private mutating func finish(_ folder: Folder, _ path: String) {
    if !folder.phrases.isEmpty {
      findings += PhraseReader.read(folder.phrases, folder: folder.isWhole ? path : nil).findings
    }
    if !folder.patterns.isEmpty { finishPatterns(of: folder) }
  }

  private mutating func finishPatterns(of folder: Folder) {
    let read = PatternReader.read(folder.patterns)
    findings += read.findings
    guard folder.isWhole, let book = read.value else { return }
    let lines = Dictionary(uniqueKeysWithValues: folder.patterns.map { ($0.1.path, $0.1.lines) })
    findings += judge(book).map { $0.withSnippet(from: lines[$0.place.path] ?? []) }
  }
}

extension String {
  fileprivate var withoutSlash: String {
    count > 1 && hasSuffix("/") ? String(dropLast()).withoutSlash : self
  }
}

extension Diagnostic {
  fileprivate static func unknownFormat(_ path: String) -> Diagnostic {
    Diagnostic(
      place: Place(path: path, line: 1, column: 1),
      severity: DiagnosticCode.unknownFormat.severity, code: DiagnosticCode.unknownFormat.rawValue,
      message: "no format is known for a file here; prompts/ holds checklists/closing.yaml, "
        + "checklists/questions.yaml, checklists/letters.yaml, coaching/ and patterns/")
  }
}
