import CoachCore
import Testing

@testable import CoachAnalysis

@Suite struct RefusalTests {
  @Test(
    "What is no statement is not scored, and the reason is told",
    arguments: Self.refusals)
  func refused(text: String, reason: String) throws {
    let card = try Fixtures.analyst.get().score(text, context: Fixtures.context)
    #expect(card.verdict == .notScored(reason: reason))
    #expect(card.signals.map(\.level) == Array(repeating: .missing, count: 13))
    #expect(card.warnings == [])
    #expect(card.strengths == [])
    #expect(card.change == nil)
  }

  @Test(
    "What is not the speaker's own, present meaning earns nothing",
    arguments: Self.worthless)
  func nothing(text: String) throws {
    let card = try Fixtures.analyst.get().score(text, context: Fixtures.context)
    #expect(card.isScored)
    #expect(card.given == [])
    #expect(card.strengths == [])
  }

  @Test(
    "The reason does not depend on which other kinds of text could be read", arguments: refusals)
  func kinds(text: String, reason: String) throws {
    let card = try Fixtures.closingAnalyst.get().score(text, context: Fixtures.context)
    #expect(card.verdict == .notScored(reason: reason))
  }

  @Test("A question is judged however short, if there are words in it")
  func questions() throws {
    let analyst = try Fixtures.analyst.get()
    #expect(analyst.classify("").notScored == "empty")
    #expect(analyst.classify("👍").notScored == "no-language")
    #expect(analyst.classify("What happens next?").notScored == nil)
  }

  static let refusals: [(String, String)] = [
    ("", "empty"), ("   \n\t  ", "empty"), ("\u{FEFF}\u{200B}", "no-language"),
    ("👍👍👍🎉🎉🎉", "no-language"), ("?!… --- ***", "no-language"),
    ("Thank you. I want this job very much.", "too-short"),
    ("I want this role and I love this company so much.", "too-short"),
    ("yes", "too-short"), ("👍 I want this job 👍 I want it 👍", "too-short"),
    (
      """
      role company excited passionate commitment fit proof value references thanks \
      interview opportunity team next step job
      """, "word-list"
    ),
    (
      """
      Want, role, company, team, excited, love, passion, thanks, references, results, \
      proof, next steps, fit, value, learn, commit.
      """, "word-list"
    ),
    (
      """
      excited thrilled passionate love job role company team thank thanks grateful \
      appreciate references portfolio follow up next steps decision
      """, "word-list"
    ),
    (
      """
      thank you, want role, want company, so excited, can not wait, great fit, proven \
      results, next steps
      """, "word-list"
    ),
    (
      "job\nrole\nteam\ncompany\nthanks\nexcited\nlove\nfit\nproof\nnext\nsteps\nreferences\nvalue\n",
      "word-list"
    ),
    (String(repeating: "I want this job. ", count: 12), "repeats"),
    (String(repeating: "Thank you so much for your time today. ", count: 8), "repeats"),
    (String(repeating: "i love this company and ", count: 10), "repeats"),
    (String(repeating: "want it ", count: 40), "repeats"),
    (
      """
      Vielen Dank für das Gespräch heute. Ich möchte diese Stelle sehr gern haben und ich \
      freue mich auf Ihre Antwort in der nächsten Woche.
      """, "no-language"
    ),
    (
      """
      Merci beaucoup pour cet entretien. Je veux vraiment ce poste et votre équipe me plaît \
      énormément, je suis prêt à commencer lundi.
      """, "no-language"
    ),
    (
      """
      Muchas gracias por su tiempo. Quiero este trabajo y me gustaría mucho formar parte de \
      su equipo durante muchos años.
      """, "no-language"
    ),
    (
      """
      Dziękuję bardzo za rozmowę. Chcę tę pracę i chciałbym dołączyć do waszego zespołu jak \
      najszybciej, kiedy mogę zacząć pracę.
      """, "no-language"
    ),
    (
      """
      Спасибо большое за беседу сегодня. Я очень хочу получить эту работу и надеюсь скоро \
      услышать от вас хорошие новости.
      """, "no-language"
    ),
    ("今日は面接の機会をいただきありがとうございます。この仕事がとても好きです。", "no-language"),
    (
      """
      func closing() { let job = want(role); return thanks + proof } for i in 0..<13 { \
      print(i) } struct Candidate { var fit: Bool }
      """, "no-language"
    ),
    (
      """
      SELECT name, salary FROM candidates WHERE score > 90 ORDER BY hired DESC LIMIT 1; \
      DROP TABLE interviews; COMMIT;
      """, "word-list"
    ),
    (
      """
      <div class="job"><p>role</p><a \
      href="apply">team</a><span>company</span><ul><li>fit</li></ul></div>
      """, "no-language"
    ),
    (
      "asdf qwer zxcv uiop hjkl vbnm tyui ghjk fdsa rewq vcxz poiu lkjh mnbv", "no-language"
    ),
    (
      """
      We are seeking a passionate nurse to join our team. The successful candidate will \
      have five years of experience. Salary is competitive. Apply by Friday with \
      references.
      """,
      "advert"
    ),
    (
      """
      The ideal applicant is excited about growth and committed to quality. \
      Responsibilities and requirements are on our website, and benefits include a pension.
      """, "advert"
    ),
  ]

  static let worthless: [String] = [
    """
    I do not want this job and I do not want to work for this company, not now and not \
    ever.
    """,
    """
    I'm not excited about this role, and I have never been interested in this company at \
    all.
    """,
    "I can't say that I want this position, nor that I am keen on the job as it stands.",
    "I never wanted to join this team and I have no wish to be part of it in any way.",
    "The book told me to say “I want this job” and “I love your company” at this point.",
    """
    People come in here and say "I am so excited about this role" and you roll your eyes.
    """,
    "My wife keeps saying I should say how thrilled I am and how much I want this job.",
    """
    This is the part where I am supposed to say I'm passionate about this job and this \
    team.
    """,
    """
    Years ago I was keen on this job, back then, when the old owner was still about the \
    place.
    """,
    """
    I used to dream of joining this company when I was a boy, and that was a long time \
    ago.
    """,
    """
    When I was young I was excited about this role, as anybody of that age would have \
    been.
    """,
    """
    If it were any nearer I would love this job, and if it were dry I would love the \
    walk.
    """,
    """
    If I were ten years younger I would be thrilled to join this company and do this job.
    """,
    """
    Had I known the hours, I would have been interested in this position, but there we \
    are.
    """,
    """
    My friend loves this company and he is very excited about the role that you \
    advertised.
    """,
    """
    My brother loves this company. He always wanted this job. He told them he was excited and \
    that he would do whatever it takes.
    """,
    """
    My brother wants this job and my sister would love to join this team, both of them \
    would.
    """,
    """
    The other candidates are excited about this role and they want to work for this \
    company.
    """,
    """
    Everyone else wants this job and everyone says that they would love to join this \
    company.
    """,
    """
    The weather was fine this morning, so the train was on time and the walk up here was \
    short.
    """,
    """
    There are three rooms on this floor and two on the next, with a window at the end of \
    each.
    """,
    """
    It is a role in a company with a team, and there is a position in it with a title and \
    a desk.
    """,
    """
    Jobs come and jobs go, and companies are all much the same once the door is closed at \
    five.
    """,
    """
    Oh sure, nobody could be less interested in this job than I am, not even the cat at \
    home.
    """,
    """
    I am not passionate about anything much, and I would not want you to think that I \
    was.
    """,
  ]
}
