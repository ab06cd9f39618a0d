import Testing

@Suite("docs/protocol.md")
struct DialogueTests {
  @Test("shows what happens", arguments: Dialogue.all)
  func dialogue(_ dialogue: Dialogue) {
    #expect(dialogue.answers() == dialogue.expected)
  }

  @Test("has at least two dialogues")
  func count() { #expect(Dialogue.all.count >= 2) }
}
