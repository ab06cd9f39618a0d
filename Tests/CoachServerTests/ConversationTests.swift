import CoachCore
import CoachServer
import CoachTestSupport
import Testing

@Suite("A conversation over a stream")
struct ConversationTests {
  @Test("answers each line with one reply, before the events it caused")
  func dialogue() {
    var peer = Peer()
    #expect(
      peer.say(#"/@c closing role="Ward nurse" limit=60s"#) == """
        +OK @c session=s1 seq=1 in=1
        *2 0.000 say who=coach node=closing/1 "closing.invitation"
        *3 0.000 say who=coach "closing.hint.typed"

        """)
    #expect(
      peer.say("Thank you.", at: 2_000) == """
        +OK seq=4 in=2
        *5 2.000 clock clock=closing state=start limit=60.000 left=60.000

        """)
    #expect(peer.say("", at: 2_500) == "+OK blank=true\n")
    #expect(peer.say("/ping x y", at: 2_500) == "+OK pong=\"x y\"\n")
    #expect(
      peer.say("/done", at: 3_250) == """
        +OK seq=6 in=3
        *7 3.250 clock clock=closing state=stopped left=58.750
        *8 3.250 scorecard take=1 scored=false words=2 reason=too-short "\(Peer.card)"
        *9 3.250 say who=coach "closing.after-card"

        """)
    #expect(
      peer.say("/quit", at: 4_000) == """
        +OK seq=10 in=4
        *11 4.000 bye "session.closed"

        """)
    #expect(peer.session.isOver)
    #expect(peer.session.outcome == .accepted)
  }

  @Test("lets the clock speak between replies, each event at its own time")
  func clock() {
    var peer = Peer()
    _ = peer.say("/closing limit=60s")
    _ = peer.say("Thank you.", at: 1_000)
    #expect(peer.session.deadline == 31_000)
    #expect(
      peer.session.advance(to: 46_500) == """
        *6 31.000 clock clock=closing state=warn light=green left=30.000
        *7 46.000 clock clock=closing state=warn light=amber left=15.000

        """)
    #expect(
      peer.say("One more thing.", at: 61_412) == """
        *8 61.000 clock clock=closing state=expired light=red left=0.000
        +OK seq=9 in=3 late=0.412

        """)
  }

  @Test("makes no session of a text without words")
  func blankScore() {
    var peer = Peer()
    #expect(peer.say("/score \"  \"") == "-422 BAD_ARG \"there are no words to score\"\n")
    #expect(peer.say("/sessions") == "| \"sessions.none\"\n+OK lines=1\n")
  }

  @Test("says nothing to the interviewer where a line is refused")
  func refused() throws {
    var peer = Peer()
    _ = peer.say("/interview bay")
    #expect(
      peer.say("/@x repaly 3")
        == #"-405 UNKNOWN_COMMAND @x arg=repaly hint=replay "no such command; nothing was said to Dana; did you mean /replay?""#
        + "\n")
    #expect(
      peer.say("/ x")
        == #"-400 SYNTAX "a command is / and a word, such as /help; to say a line that starts with a slash, double it""#
        + "\n")
    #expect(
      peer.session.receive([0x63, 0xE9, 0x0A], at: 0)
        == "-415 BAD_UTF8 byte=2 \"the line is not UTF-8; nothing was recorded\"\n")
    #expect(try peer.store.events(of: 1)?.count == 2)
    #expect(peer.session.outcome == .refused)
  }

  @Test("names the interviewer once and then who speaks")
  func interview() {
    var peer = Peer()
    #expect(
      peer.say("/interview bay") == """
        +OK session=s1 seq=1 in=1 interviewer=Dana
        *2 0.000 say who=interviewer node=intro "What brings you here?"

        """)
    #expect(
      peer.say("Work.", at: 1_000) == """
        +OK seq=3 in=2
        *4 1.000 judged
        *5 1.000 say who=interviewer node=intro/1 lacks=bay "Why the bay?"

        """)
  }

  @Test("shows what the session before came to as data of the reply that names the next")
  func replaced() throws {
    var peer = Peer()
    _ = peer.say("/closing")
    _ = peer.say("Thank you.")
    #expect(
      peer.say("/interview bay", at: 5_000) == """
        | "card.heading-take"
        | "card.time-within"
        | "card.not-scored"
        +OK session=s2 seq=1 in=1 left=s1 interviewer=Dana lines=3
        *2 0.000 say who=interviewer node=intro "What brings you here?"

        """)
    #expect(try peer.store.events(of: 1)?.last?.event == .closed)
  }

  @Test("echoes what the peer says when asked to")
  func echo() {
    var peer = Peer()
    #expect(peer.say("/hello 1 echo=1 name=x") == "+OK proto=1\n")
    #expect(
      peer.say("/interview bay").hasPrefix(
        "+OK session=s1 seq=1 in=1 interviewer=Dana\n*1 0.000 opened part=interview script=bay"))
    #expect(peer.say("The bay.", at: 10).contains("\n*3 0.010 answered \"The bay.\"\n"))
  }

  @Test("turns to JSON Lines from the reply to /hello on")
  func json() {
    var peer = Peer()
    #expect(
      peer.say("/@h hello 1 out=json") == #"{"type":"reply","ok":true,"label":"h","proto":1}"#
        + "\n")
    #expect(
      peer.say("/@i interview bay", at: 7) == """
        {"type":"reply","ok":true,"label":"i","session":"s1","seq":1,"in":1,"interviewer":"Dana"}
        {"type":"event","seq":2,"t":0.000,"ev":"say","who":"interviewer","node":"intro","lacks":[],"text":"What brings you here?"}

        """)
    #expect(
      peer.say("/hello 1 out=xml")
        == #"{"type":"reply","ok":false,"code":422,"err":"BAD_ARG","arg":"out","msg":"out is text or json, echo is 0 or 1"}"#
        + "\n")
  }

  @Test("speaks no other version, and ends the session it was asked in")
  func version() {
    var peer = Peer()
    _ = peer.say("/interview bay")
    #expect(
      peer.say("/hello 2", at: 9) == """
        -900 BAD_VERSION proto=1-1 "this is coach/1; say /hello 1"
        *3 0.009 left why=interrupted
        *4 0.009 bye "session.closed"

        """)
    #expect(peer.say("/ping x") == "")
    #expect(peer.session.outcome == .refused)
  }

  @Test("takes a block as one answer, with its lines counted")
  func paste() throws {
    var peer = Peer()
    _ = peer.say("/closing way=written")
    #expect(
      peer.say("/@p paste") == ">354 \"send lines; a lone dot ends; a leading dot is doubled\"\n")
    #expect(peer.say("I led\n..NET\n/quit") == "")
    #expect(peer.say(".") == "+OK @p seq=4 in=2 lines=3\n")
    #expect(try peer.store.events(of: 1)?.last?.event == .answered("I led\n.NET\n/quit"))
  }

  @Test("gives a document line by line as data")
  func document() {
    var peer = Peer()
    _ = peer.say("/closing")
    #expect(peer.say("/export s1 md") == "| \"# s1\"\n| \"\"\n| \"end\"\n+OK lines=3\n")
  }
}

@Suite("The end of a stream")
struct StreamEndTests {
  @Test("answers a last line without line feed, then ends the session, every number told")
  func end() {
    var peer = Peer()
    _ = peer.say("/closing")
    #expect(peer.session.receive("Thank you.".utf8, at: 1_000) == "")
    #expect(
      peer.session.end(at: 1_000) == """
        +OK seq=4 in=2
        *5 1.000 clock clock=closing state=start limit=90.000 left=90.000
        *6 1.000 left why=eof
        *7 1.000 clock clock=closing state=stopped left=90.000
        *8 1.000 scorecard take=1 scored=false words=2 reason=too-short "\(Peer.card)"
        *9 1.000 bye "session.closed"

        """)
  }

  @Test("lets the clock do first what was due before it")
  func dueFirst() {
    var peer = Peer()
    _ = peer.say("/closing")
    _ = peer.say("Thank you.")
    #expect(
      peer.session.end(at: 50_000).hasPrefix(
        "*6 45.000 clock clock=closing state=warn light=green left=45.000\n*7 50.000 left why=eof\n"
      ))
  }

  @Test("refuses a block that it cuts off")
  func block() {
    var peer = Peer()
    _ = peer.say("/@p paste\nhalf")
    #expect(
      peer.session.end(at: 0)
        == #"-400 SYNTAX @p "the input ended inside /paste; a lone dot ends a block; nothing of it was recorded""#
        + "\n")
    #expect(peer.session.outcome == .refused)
  }

  @Test("comes with the first refused line where the peer bails")
  func bail() {
    var peer = Peer(bails: true)
    _ = peer.say("/interview bay")
    #expect(
      peer.say("/undo\n/ping x", at: 3) == """
        -409 WRONG_PHASE "there is no answer to take back"
        *3 0.003 left why=interrupted
        *4 0.003 bye "session.closed"

        """)
    #expect(peer.session.outcome == .bailed)
    #expect(peer.session.end(at: 4) == "")
  }

  @Test("comes with a flood")
  func flood() {
    var peer = Peer()
    let flood = [UInt8](repeating: 0x61, count: 1_048_576)
    #expect(
      peer.session.receive(flood, at: 0) == "-903 FLOOD \"1048576 bytes without a line feed\"\n")
    #expect(peer.session.isOver)
  }

  @Test("ignores a byte-order mark after a line that the command line gave")
  func byteOrderMark() {
    var peer = Peer()
    _ = peer.session.receive(line: "/interview bay", at: 0)
    #expect(peer.say("\u{FEFF}/ping x") == "+OK pong=x\n")
  }

  @Test("marks the session interrupted when nobody reads any more")
  func drop() throws {
    var peer = Peer()
    _ = peer.say("/interview bay")
    peer.session.drop(at: 5)
    #expect(
      try peer.store.events(of: 1)?.map(\.event).suffix(2) == [.left(.interrupted), .closed])
    #expect(peer.session.outcome == .failed)
  }
}

@Suite("A full disk")
struct FullDiskTests {
  @Test("costs the line that found no space, and the next works when there is some")
  func line() throws {
    var peer = Peer()
    _ = peer.say("/interview bay")
    peer.store.appendsLeft = 0
    #expect(
      peer.say("/@a say Work.", at: 1_000)
        == #"-507 DISK_FULL @a "sessions.sqlite cannot grow, free some space; the line was not kept, send it again""#
        + "\n")
    #expect(try peer.store.events(of: 1)?.count == 2)
    peer.store.appendsLeft = nil
    #expect(
      peer.say("Work.", at: 2_000) == """
        +OK seq=3 in=2
        *4 2.000 judged
        *5 2.000 say who=interviewer node=intro/1 lacks=bay "Why the bay?"

        """)
    #expect(peer.session.outcome == .failed)
  }

  @Test("leaves no gap in the numbers where it was met half-way")
  func halfWay() {
    var peer = Peer()
    _ = peer.say("/interview bay")
    peer.store.appendsLeft = 2
    #expect(
      peer.say("Work.", at: 1_000) == """
        -507 DISK_FULL "sessions.sqlite cannot grow, free some space; the line was kept; an empty line goes on from it"
        *3 1.000 answered "Work."
        *4 1.000 judged

        """)
    peer.store.appendsLeft = nil
    #expect(
      peer.say("") == """
        *5 1.000 say who=interviewer node=intro/1 lacks=bay "Why the bay?"
        +OK blank=true

        """)
  }

  @Test("keeps the clock waiting; that is told once, and tried once a second")
  func clock() {
    var peer = Peer()
    _ = peer.say("/closing")
    _ = peer.say("Thank you.")
    peer.store.appendsLeft = 0
    #expect(
      peer.session.advance(to: 45_000)
        == #"*- 0.000 fault code=507 err=DISK_FULL "sessions.sqlite cannot grow, free some space; the clock goes on, and is written down when that works again""#
        + "\n")
    #expect(peer.session.deadline == 46_000)
    #expect(peer.session.advance(to: 46_000) == "")
    #expect(peer.session.deadline == 47_000)
    peer.store.appendsLeft = nil
    #expect(
      peer.session.advance(to: 47_000)
        == "*6 45.000 clock clock=closing state=warn light=green left=45.000\n")
  }
}

extension Peer {
  static let card =
    #"card.heading-take\ncard.time-within\ncard.not-scored"#
}
