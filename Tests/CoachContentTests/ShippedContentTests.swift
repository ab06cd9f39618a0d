import CoachCore
import Foundation
import Testing

@testable import CoachContent

@Suite("The content that is shipped")
struct ShippedContentTests {
  @Test("has neither an error nor a warning")
  func clean() {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path

    let report = Checker.check(paths: [root + "/scripts", root + "/prompts"])

    #expect(report.text == "")
    #expect(report.exitStatus(strict: true) == 0)
  }
}
