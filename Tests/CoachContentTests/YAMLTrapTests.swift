import CoachCore
import Testing

@testable import CoachContent

@Suite("The traps of YAML")
struct YAMLTrapTests {
  @Test("A word stays a word: no Norway problem in lists, no minutes from 1:30")
  func words() throws {
    let script = Sample.script(
      with: """
        title: 1:30
        nodes:
          intro: {ask: "Why?", want: {refusal: {match: {any: [no, on, 007, 1e3, ~]}, tip: x}}, next: closing}
        """)

    let read = ScriptReader.read(SourceText(path: "sample.yaml", bytes: Array(script.utf8)))

    #expect(read.findings == [])
    #expect(read.value?.title == "1:30")
    #expect(
      read.value?.node("intro")?.want("refusal")?.match.any == ["no", "on", "007", "1e3", "~"])
  }

  @Test("A bare yes or no for a sentence is refused, a quoted one is said")
  func bareWords() {
    let script = Sample.script(
      with: """
        doubt: "no"
        closing: {ask: Yes, on_expire: ~}
        """)

    #expect(
      complaints(about: script) == """
        scripts/sample.yaml:2:16: error: "ask" is the bare word Yes; leave the key out for none, or quote it to have it said [C027]
             2 | closing: {ask: Yes, on_expire: ~}
               |                ^~~
        scripts/sample.yaml:2:32: error: "on_expire" is the bare word ~; leave the key out for none, or quote it to have it said [C027]
             2 | closing: {ask: Yes, on_expire: ~}
               |                                ^
        scripts/sample.yaml: 2 errors

        """)
  }

  @Test("The second of two equal keys is marked, wherever it stands, and both mappings are checked")
  func duplicateKeys() {
    let script = Sample.script(
      with: """
        title: Sample
        closing:
          ask: "Why you?"
          limit: 1h
          "ask": "Why?"
        title: Again
        """)

    #expect(
      complaints(about: script) == """
        scripts/sample.yaml:4:10: error: duration "1h" must look like 90s [C021]
             4 |   limit: 1h
               |          ^~
        scripts/sample.yaml:5:3: error: key "ask" is already in line 3 [C003]
             5 |   "ask": "Why?"
               |   ^~~~~
        scripts/sample.yaml:6:1: error: key "title" is already in line 1 [C003]
             6 | title: Again
               | ^~~~~
        scripts/sample.yaml: 3 errors

        """)
  }

  @Test("Anchors, aliases, merge keys and tags are refused, each at its place")
  func extras() {
    let script = Sample.script(
      with: """
        job: &job
          role: !role Engineer
          company: Acme
        interviewer:
          <<: *job
          name: Dana
          role: *job
        """)

    #expect(
      complaints(about: script) == """
        scripts/sample.yaml:1:6: error: anchors are not allowed; write it out twice [C004]
             1 | job: &job
               |      ^
        scripts/sample.yaml:2:9: error: the tag "!role" is not allowed; everything here is text [C005]
             2 |   role: !role Engineer
               |         ^~~~~~~~~~~~~~
        scripts/sample.yaml:5:3: error: merge keys are not allowed; write it out [C004]
             5 |   <<: *job
               |   ^~
        scripts/sample.yaml:5:7: error: aliases are not allowed; write it out [C004]
             5 |   <<: *job
               |       ^~~~
        scripts/sample.yaml:7:9: error: aliases are not allowed; write it out [C004]
             7 |   role: *job
               |         ^~~~
        scripts/sample.yaml: 5 errors

        """)
  }

  @Test("A key must be a word")
  func complexKeys() {
    #expect(
      complaints(about: Sample.script(with: "job: {role: Engineer, company: Acme, [a, b]: c}"))
        == """
        scripts/sample.yaml:1:38: error: a key must be a word, but this is a list [C020]
             1 | job: {role: Engineer, company: Acme, [a, b]: c}
               |                                      ^
        scripts/sample.yaml: 1 error

        """)
  }

  @Test("32 levels may be nested, the 33rd is named and the rest of the file is still checked")
  func depth() {
    let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)

    #expect(
      complaints(about: Sample.script(with: "doubt: \(deep)\nstart: inro")) == """
        scripts/sample.yaml:1:8: error: "doubt" must be a text, but it is a list [C020]
             1 | doubt: \(deep)
               |        ^
        scripts/sample.yaml:1:39: error: nested more than 32 levels deep [C007]
             1 | doubt: \(deep)
               |                                       ^
        scripts/sample.yaml:2:8: error: node "inro" does not exist; did you mean "intro"? [C011]
             2 | start: inro
               |        ^~~~
        scripts/sample.yaml: 3 errors

        """)
  }

  @Test("Thousands of levels end in a finding, not in a crash")
  func abyss() {
    let script = Sample.script(with: "doubt: " + String(repeating: "[", count: 100_000))
    let read = ScriptReader.read(SourceText(path: "sample.yaml", bytes: Array(script.utf8)))

    #expect(read.findings.map(\.code) == ["C020", "C002"])
  }

  @Test("After a syntax error what stands above is checked, and nothing is said to be missing")
  func syntax() {
    let script = """
      coach: 2
      titel: Sample
      nodes:
        intro: {ask: "Why?", next: elsewhere}
        broken: "no end

      """

    #expect(
      complaints(about: script) == """
        scripts/sample.yaml:1:8: error: "coach" must be 1, but it is "2" [C022]
             1 | coach: 2
               |        ^
        scripts/sample.yaml:2:1: error: unknown key "titel" in script; did you mean "title"? [C010]
             2 | titel: Sample
               | ^~~~~
        scripts/sample.yaml:6:1: error: found unexpected end of stream while scanning a quoted scalar from line 5 [C002]
             6 |\u{20}
               | ^
        scripts/sample.yaml: 3 errors

        """)
  }

  @Test("A second document is refused where it starts, and the first is checked")
  func secondDocument() {
    #expect(
      complaints(about: Sample.script(with: "start: inro") + "---\ncoach: 1\n") == """
        scripts/sample.yaml:1:8: error: node "inro" does not exist; did you mean "intro"? [C011]
             1 | start: inro
               |        ^~~~
        scripts/sample.yaml:17:1: error: a file holds one document, and a second one starts here [C006]
            17 | ---
               | ^~~
        scripts/sample.yaml: 2 errors

        """)
  }

  @Test("Bad bytes and control characters are named by line, and columns behind them stay right")
  func badBytes() {
    let script = Sample.script(with: #"title: "\xC3(\xE2\x28 \x00"; bell: \x07"#)

    #expect(
      complaints(about: script.replacing("; bell: ", with: "\ndoubt: ").withRawBytes) == """
        scripts/sample.yaml:1:9: error: byte 0xC3 at offset 8 is not UTF-8 [C001]
             1 | title: "�(�( �"
               |         ^
        scripts/sample.yaml:1:11: error: byte 0xE2 at offset 10 is not UTF-8 [C001]
             1 | title: "�(�( �"
               |           ^
        scripts/sample.yaml:1:14: error: the character U+0000 cannot stand in a content file [C008]
             1 | title: "�(�( �"
               |              ^
        scripts/sample.yaml:2:8: error: the character U+0007 cannot stand in a content file [C008]
             2 | doubt: �
               |        ^
        scripts/sample.yaml: 4 errors

        """)
  }

  @Test("Lines are counted as editors do, with CRLF, a byte order mark and separators in texts")
  func lines() {
    let script = Sample.script(with: "title: \"one\u{2028}two\"\nstart: inro")
      .replacing("\n", with: "\r\n")

    #expect(
      complaints(about: "\u{FEFF}" + script) == """
        scripts/sample.yaml:1:12: error: the character U+2028 cannot stand in a content file [C008]
             1 | title: "one�two"
               |            ^
        scripts/sample.yaml:2:8: error: node "inro" does not exist; did you mean "intro"? [C011]
             2 | start: inro
               |        ^~~~
        scripts/sample.yaml: 2 errors

        """)
  }

  @Test("A text may have 4096 bytes and no more")
  func longTexts() {
    let fits = String(repeating: "é", count: 2048)

    #expect(complaints(about: Sample.script(with: "title: \(fits)")) == "")
    #expect(
      complaints(about: Sample.script(with: "title: \(fits)!\ndoubt: none")).prefix(90)
        == "scripts/sample.yaml:1:8: error: \"title\" has 4097 bytes; 4096 are allowed [C024]\n     1 | t"
    )
  }
}
