import CoachCore
import Testing

@testable import CoachContent

@Suite("A faulty script")
struct ScriptCheckTests {
  @Test("Six planted faults are all named in one run, each with its line and column")
  func sixFaults() {
    let script = """
      coach: 1
      id: broken
      title: "Backend engineer, mid level"
      interviewer: {name: Dana, role: "engineering manager"}
      job: {role: "Backend engineer", company: Acme}
      facts:
        oncall: {says: "On-call is one week in six.", match: {any: ["on-call"]}}
      start: intro
      nodes:
        intro:
          ask: "Tell me about a project you led."
          want:
            number: {match: {signal: figure}, tip: "give one figure"}
          followups:
            - {lacks: [numbers], ask: "What changed, in numbers?", max: 1}
          branch:
            - {has: [number], next: dept}
          next: plant
        depth:
          ask: "How did you measure that?"
          next: plant
        plant:
          ask: "On-call is one week in six. Does that suit you?"
          plant: [oncall]
          next: closing
      closing:
        ask: "Why should we hire you?"
        limit: 1:30
        want:
          recall: {match: {facts: [oncall]}, tip: "refer back"}
          proof: {match: {signal: prof}, tip: "give a result"}
      questions:
        ask: "What would you like to ask me?"
        max: many
        categories:
          next-step: {replies: ["You will hear from us."]}
        fallback: "I will find out."
        end: "Goodbye."

      """

    #expect(
      complaints(about: script, path: "scripts/broken.yaml") == """
        scripts/broken.yaml:7:3: warning: fact "oncall" is asked back but never planted [C032]
             7 |   oncall: {says: "On-call is one week in six.", match: {any: ["on-call"]}}
               |   ^~~~~~
        scripts/broken.yaml:15:18: error: "numbers" is not a want of node "intro"; did you mean "number"? [C013]
            15 |       - {lacks: [numbers], ask: "What changed, in numbers?", max: 1}
               |                  ^~~~~~~
        scripts/broken.yaml:17:31: error: node "dept" does not exist; did you mean "depth"? [C011]
            17 |       - {has: [number], next: dept}
               |                               ^~~~
        scripts/broken.yaml:19:3: warning: node "depth" is never reached from "intro" [C030]
            19 |   depth:
               |   ^~~~~
        scripts/broken.yaml:24:5: error: unknown key "plant" in node; did you mean "plants"? [C010]
            24 |     plant: [oncall]
               |     ^~~~~
        scripts/broken.yaml:28:10: error: duration "1:30" must look like 90s [C021]
            28 |   limit: 1:30
               |          ^~~~
        scripts/broken.yaml:31:29: error: "prof" is not a signal of the closing checklist; did you mean "proof"? [C016]
            31 |     proof: {match: {signal: prof}, tip: "give a result"}
               |                             ^~~~
        scripts/broken.yaml:34:8: error: "max" must be a number from 1 to 20, but it is "many" [C022]
            34 |   max: many
               |        ^~~~
        scripts/broken.yaml: 6 errors, 2 warnings

        """)
  }

  @Test("A part that cannot be read hides no fault elsewhere and brings no false ones")
  func faultyPart() {
    let script = Sample.script(
      with: """
        facts: [oncall]
        title: {en: Sample}
        nodes:
          intro: {ask: "On-call is one week in six.", plants: [oncall], next: more}
          more: {ask: "And else?", wants: {role: {match: {any: [lead]}}}, followups: [{lacks: [role], ask: "You?", max: 1}], next: closin}
        """)

    #expect(
      complaints(about: script) == """
        scripts/sample.yaml:1:8: error: "facts" must be a mapping, but it is a list [C020]
             1 | facts: [oncall]
               |        ^
        scripts/sample.yaml:2:8: error: "title" must be a text, but it is a mapping [C020]
             2 | title: {en: Sample}
               |        ^
        scripts/sample.yaml:5:28: error: unknown key "wants" in node; did you mean "want"? [C010]
             5 |   more: {ask: "And else?", wants: {role: {match: {any: [lead]}}}, followups: [{lacks: [role], ask: "You?", max: 1}], next: closin}
               |                            ^~~~~
        scripts/sample.yaml:5:124: error: node "closin" does not exist; did you mean "closing"? [C011]
             5 |   more: {ask: "And else?", wants: {role: {match: {any: [lead]}}}, followups: [{lacks: [role], ask: "You?", max: 1}], next: closin}
               |                                                                                                                            ^~~~~~
        scripts/sample.yaml: 4 errors

        """)
  }

  @Test("An empty file is one fault")
  func emptyFile() {
    #expect(
      complaints(about: "# nothing yet\n") == """
        scripts/sample.yaml:1:1: error: the script must be a mapping, but it is empty [C020]
             1 | # nothing yet
               | ^
        scripts/sample.yaml: 1 error

        """)
  }

  @Test("A circle is named once, by its nodes, and a branch out of it is a way out")
  func circles() {
    let script = Sample.script(
      with: """
        nodes:
          intro: {ask: "1", want: {role: {match: {any: [lead]}}}, branch: [{has: [role], next: end}], next: back}
          back: {ask: "2", next: intro}
          dead: {ask: "3", next: right}
          left: {ask: "4", next: right}
          right: {ask: "5", next: left}
        """)

    #expect(
      complaints(about: script) == """
        scripts/sample.yaml:4:3: warning: node "dead" is never reached from "intro" [C030]
             4 |   dead: {ask: "3", next: right}
               |   ^~~~
        scripts/sample.yaml:5:3: warning: node "left" is never reached from "intro" [C030]
             5 |   left: {ask: "4", next: right}
               |   ^~~~
        scripts/sample.yaml:5:26: error: the interview cannot get out of "left", "right": no way leads to closing, questions or end [C034]
             5 |   left: {ask: "4", next: right}
               |                          ^~~~~
        scripts/sample.yaml:6:3: warning: node "right" is never reached from "intro" [C030]
             6 |   right: {ask: "5", next: left}
               |   ^~~~~
        scripts/sample.yaml: 1 error, 3 warnings

        """)
  }

  @Test("A label that two categories answer is marked at the second, with the line of the first")
  func labelTwice() {
    let script = Sample.script(
      with: """
        questions:
          ask: "Your questions?"
          max: 3
          categories:
            team: {replies: ["We are six."]}
            people: {labels: [next-step, team], replies: ["Six, and a dog."]}
          fallback: "I will find out."
          end: "Goodbye."
        """)

    #expect(
      complaints(about: script) == """
        scripts/sample.yaml:6:34: error: label "team" is already answered by category "team" in line 5 [C018]
             6 |     people: {labels: [next-step, team], replies: ["Six, and a dog."]}
               |                                  ^~~~
        scripts/sample.yaml: 1 error

        """)
  }

  @Test("A condition must ask for something, and can count only the facts that it lists")
  func matchers() {
    let script = Sample.script(
      with: """
        closing:
          ask: "Why you?"
          want:
            nothing: {match: {}}
            facts: {match: {at_least: 2, any: [club]}}
            words: {match: {any: club}}
        """)

    #expect(
      complaints(about: script) == """
        scripts/sample.yaml:4:22: error: "match" asks for nothing [C023]
             4 |     nothing: {match: {}}
               |                      ^
        scripts/sample.yaml:5:31: error: "at_least" counts facts, and none are listed [C022]
             5 |     facts: {match: {at_least: 2, any: [club]}}
               |                               ^
        scripts/sample.yaml:6:26: error: "any" must be a list, but it is the text "club" [C020]
             6 |     words: {match: {any: club}}
               |                          ^~~~
        scripts/sample.yaml: 3 errors

        """)
  }

  @Test("Lights are listed from the longest time left")
  func lights() {
    #expect(
      complaints(
        about: Sample.script(with: "closing: {ask: \"Why you?\", warn: [22s, 45s, 5000s]}"))
          == """
          scripts/sample.yaml:1:34: error: "warn" must list the longest time left first [C021]
               1 | closing: {ask: "Why you?", warn: [22s, 45s, 5000s]}
                 |                                  ^
          scripts/sample.yaml:1:45: error: duration "5000s" must be 1s to 3600s [C021]
               1 | closing: {ask: "Why you?", warn: [22s, 45s, 5000s]}
                 |                                             ^~~~~
          scripts/sample.yaml: 2 errors

          """)
  }
}
