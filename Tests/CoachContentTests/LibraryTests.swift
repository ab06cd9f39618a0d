import CoachCore
import Testing

@testable import CoachContent

@Suite("The library")
struct LibraryTests {
  @Test("lists scripts by name, with titles read without reading the rest")
  func titles() throws {
    let folder = try TemporaryFolder([
      "scripts/sample.yaml": Sample.script,
      "scripts/faulty.yaml": "coach: 1\ntitle: 'Still shown'\nid: [",
      "scripts/blank.yaml": "",
      "scripts/sample.test.yaml": "title: No",
      "scripts/.hidden.yaml": "title: No",
      "scripts/Not An Id.yaml": "title: No",
    ])
    let library = Library(ContentDirectory(resolving: folder.path))

    #expect(try library.scriptIDs == ["blank", "faulty", "sample"])
    #expect(
      try library.scriptTitles == [
        ScriptTitle(id: "blank", title: "blank"), ScriptTitle(id: "faulty", title: "Still shown"),
        ScriptTitle(id: "sample", title: "Sample"),
      ])
  }

  @Test(
    "loads a script with its text and the SHA-256 of that text, and reads it back from the text")
  func script() throws {
    let folder = try TemporaryFolder(["scripts/sample.yaml": Sample.script])
    let library = Library(ContentDirectory(resolving: folder.path))

    let loaded = try library.script("sample")

    #expect(loaded.source == Sample.script)
    #expect(loaded.hash == "efcc99fd313378b8e19e4abdd6744df10bd70e84f1b2add2e045978e4bf273d5")
    #expect(try Library.script(from: loaded.source) == loaded.script)
    #expect(
      loaded.script
        == Script(
          id: "sample", title: "Sample", interviewer: Interviewer(name: "Dana", role: "manager"),
          job: Job(role: "Engineer", company: "Acme"), facts: [], doubt: nil, start: "intro",
          nodes: [Node(id: "intro", ask: "What brings you here?", next: .closing)],
          closing: ClosingStage(ask: "Why you?"),
          questions: QuestionStage(
            ask: "Your questions?", max: 3,
            categories: [
              QuestionCategory(
                id: "next-step", labels: ["next-step"], replies: ["You will hear from us."])
            ], fallback: "I will find out.", end: "Goodbye.")))
  }

  @Test("never makes a name into a path, and follows no link out of the folder")
  func names() throws {
    let outside = try TemporaryFolder(["secret.yaml": Sample.script])
    let folder = try TemporaryFolder(["scripts/sample.yaml": Sample.script])
    try folder.link("scripts/secret.yaml", to: outside.path + "/secret.yaml")
    let library = Library(ContentDirectory(resolving: folder.path))

    #expect(throws: NoSuchScript(id: "../scripts/sample", suggestion: nil)) {
      try library.script("../scripts/sample")
    }
    #expect(throws: NoSuchScript(id: "smaple", suggestion: "sample")) {
      try library.script("smaple")
    }
    #expect(
      throws: UnreadableContent(
        path: "scripts/secret.yaml", reason: "leads out of the content folder")
    ) { try library.script("secret") }
  }

  @Test("throws all findings of a faulty script")
  func faulty() throws {
    let folder = try TemporaryFolder(["scripts/sample.yaml": Sample.script(with: "start: inro")])
    let library = Library(ContentDirectory(resolving: folder.path))

    let fault = #expect(throws: FaultyContent.self) { try library.script("sample") }

    #expect(
      fault?.findings.map(\.place) == [Place(path: "scripts/sample.yaml", line: 1, column: 8)])
  }

  @Test("names the rules by the checklist's version and the text of checklists and patterns")
  func rules() throws {
    let folder = try TemporaryFolder([
      "prompts/checklists/closing.yaml": "version: 7\nsignals: {}",
      "prompts/patterns/classes.yaml": "a: [b]",
    ])
    let library = Library(ContentDirectory(resolving: folder.path))
    let before = try library.rules
    try folder.write(Array("a: [c]".utf8), to: "prompts/patterns/classes.yaml")

    #expect(before == "7+a51bdac5")
    #expect(try library.rules == "7+fee4d7fd")
  }
}

@Suite("The letter guide that is shipped")
struct LetterGuideTests {
  @Test(
    "expects of each letter what such a letter is for",
    arguments: [
      (
        .thankYou,
        [
          "names-person", "thanks", "wants-role", "wants-company", "learned", "confirms-next-step",
        ]
      ), (.checkIn, ["names-person", "wants-role", "recalls-timeline", "asks-status"]),
      (
        .rejectionReply,
        ["names-person", "thanks", "asks-feedback", "future-interest", "stay-in-touch"]
      ), (nil, []),
    ] as [(LetterKind?, [Label])])
  func expected(letter: LetterKind?, labels: [Label]) throws {
    #expect(try Self.guide().expected(of: letter).map(\.id) == labels)
  }

  @Test("looks in each letter for what it can hold, and in an unknown one for everything")
  func letters() throws {
    let guide = try Self.guide()
    let warnings: [Label] = ["pushy", "bitter", "desperate", "self-first", "negative-talk"]

    #expect(guide.entries.filter { $0.kind == .warning }.map(\.id) == warnings)
    #expect(
      guide.entries(for: .rejectionReply).map(\.id) == [
        "names-person", "thanks", "wants-company", "adds-value", "asks-feedback",
        "future-interest", "stay-in-touch",
      ] + warnings)
    #expect(
      guide.entries(for: .checkIn).map(\.id) == [
        "names-person", "thanks", "wants-role", "wants-company", "learned", "confirms-next-step",
        "adds-value", "offers-more", "recalls-timeline", "asks-status",
      ] + warnings)
    #expect(guide.entries(for: nil).map(\.id.rawValue) == KnownLabels.letters)
  }

  private static func guide() throws -> LetterGuide {
    try Library(ContentDirectory(resolving: #filePath + "/../../..")).letters()
  }
}

@Suite("The patterns in the library")
struct LibraryPatternTests {
  @Test("are read for all kinds of text, or for those that are wanted, with classes and scopes")
  func kinds() throws {
    let folder = try TemporaryFolder([
      "prompts/patterns/classes.yaml": "job: [role]",
      "prompts/patterns/scopes.yaml": "past: {triggers: [was], direction: forward, reach: 3}",
      "prompts/patterns/closing.yaml": "fit: {find: [good fit], vetoes: [past]}",
      "prompts/patterns/letter.yaml": "faulty: 1",
    ])
    let library = Library(ContentDirectory(resolving: folder.path))

    let book = try library.patterns(for: [.closing])

    #expect(book.classes.map(\.name) == ["job"])
    #expect(book.scopes.map(\.name) == ["past"])
    #expect(book.rules.mapValues { $0.map(\.label) } == [.closing: ["fit"]])
    #expect(throws: FaultyContent.self) { try library.patterns() }
  }
}

@Suite("The content folder")
struct ContentDirectoryTests {
  @Test("is the one that was named, and no other")
  func explicit() throws {
    let folder = try TemporaryFolder(["scripts/a.yaml": "", "prompts/b.yaml": ""])
    let program = try TemporaryFolder([
      "bin/coach": "", "share/coach/scripts/a.yaml": "", "share/coach/prompts/b.yaml": "",
    ])
    let executable = program.path + "/bin/coach"

    #expect(
      try ContentDirectory.find(explicit: folder.path, executable: executable)
        == ContentDirectory(resolving: folder.path))
    #expect(throws: NoContent(searched: ["/nowhere"])) {
      try ContentDirectory.find(explicit: "/nowhere", executable: executable)
    }
  }

  @Test("lies in share/coach beside bin, even when the program was started through a link")
  func share() throws {
    let program = try TemporaryFolder([
      "bin/coach": "", "share/coach/scripts/a.yaml": "", "share/coach/prompts/b.yaml": "",
      "bin/coach_CoachContent.resources/scripts/a.yaml": "",
      "bin/coach_CoachContent.resources/prompts/b.yaml": "",
    ])
    let links = try TemporaryFolder()
    try links.link("coach", to: program.path + "/bin/coach")

    #expect(
      try ContentDirectory.find(executable: links.path + "/coach")
        == ContentDirectory(resolving: program.path + "/share/coach"))
  }

  @Test("is found in the resources beside a product of the build")
  func resources() throws {
    let build = try TemporaryFolder([
      "coach": "", "coach_CoachContent.resources/scripts/a.yaml": "",
      "coach_CoachContent.resources/prompts/b.yaml": "",
    ])

    #expect(
      try ContentDirectory.find(executable: build.path + "/coach")
        == ContentDirectory(resolving: build.path + "/coach_CoachContent.resources"))
  }

  @Test("is reported with every place searched when it is nowhere")
  func nowhere() {
    #expect(
      throws: NoContent(searched: [
        "/nowhere/share/coach", "/nowhere/bin/coach_CoachContent.resources",
        "/nowhere/bin/coach_CoachContent.bundle",
      ])
    ) { try ContentDirectory.find(executable: "/nowhere/bin/coach") }
  }
}
