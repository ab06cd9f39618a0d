import CoachCore
import CoachServer
import CoachTestSupport
import Testing

@Suite("A store that fails behind the line protocol")
struct WireFailureTests {
  @Test("costs each line one reply, and the clock one notice")
  func oneReplyALine() {
    let table = Table()
    var stream = StreamSession(table.conversation)
    _ = stream.receive(Array("/closing\nI want this job.\n".utf8), at: 0)
    table.store.appendsLeft = 0
    #expect(
      stream.advance(to: 50_000)
        == "*- 0.000 fault code=507 err=DISK_FULL \"sessions.sqlite cannot grow, free some space; the clock goes on, and is written down when that works again\"\n"
    )
    #expect(stream.advance(to: 51_000) == "")
    #expect(
      stream.receive(Array("And soon.\n".utf8), at: 52_000)
        == "-507 DISK_FULL \"sessions.sqlite cannot grow, free some space; the line was not kept, send it again\"\n"
    )
    table.store.appendsLeft = nil
    #expect(
      stream.receive(Array("And soon.\n".utf8), at: 53_000) == """
        *6 45.000 clock clock=closing state=warn light=green left=45.000
        +OK seq=7 in=3

        """)
    #expect(stream.outcome == .failed)
  }
}
