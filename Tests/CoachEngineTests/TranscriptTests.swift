import CoachTestSupport
import Testing

/// Golden sessions.
///
/// `COACH_RECORD=1 swift test --filter Transcript` writes them again and fails.
@Suite("A whole session reads the same")
struct TranscriptTests {
  @Test("in the terminal, as its file says", arguments: Transcript.all)
  func terminal(_ transcript: Transcript) throws {
    let text = try TranscriptRun.talked(transcript).text(under: transcript.head)
    let wasRecorded = try transcript.records(text)
    #expect(!wasRecorded, "recorded; look at the difference and commit it")
    #expect(wasRecorded || text == transcript.text)
  }

  @Test("over the line protocol, read back from JSON", arguments: Transcript.all)
  func wire(_ transcript: Transcript) throws {
    let text = try TranscriptRun.wired(transcript).text(under: transcript.head)
    #expect(text == (try TranscriptRun.talked(transcript).text(under: transcript.head)))
  }

  @Test("replayed from the log that was kept", arguments: Transcript.all)
  func replay(_ transcript: Transcript) throws {
    let live = try TranscriptRun.talked(transcript).filter { $0.logged != nil }.map(\.fromLog)
    #expect(try TranscriptRun.replayed(transcript).text(under: []) == live.text(under: []))
  }
}

extension Transcript {
  /// Writes the file again where that is wanted.
  fileprivate func records(_ text: String) throws -> Bool {
    if Self.isRecording { try record(text) }
    return Self.isRecording
  }
}
