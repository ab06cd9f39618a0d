import CoachCore
import Foundation
import GRDB

@testable import CoachStore

/// A folder for a database that goes away with this value.
final class Folder {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "coach-store-" + UUID().uuidString
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var database: String { path + "/coach.sqlite" }

  func open() throws -> SessionDatabase { try SessionDatabase(directory: path) }

  func make() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func write(_ text: String) throws {
    try make()
    try Data(text.utf8).write(to: URL(fileURLWithPath: database))
  }

  /// The permission bits of a file in the folder, or of the folder itself.
  func mode(_ name: String = "") -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
    let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue
    return mode.map { String($0, radix: 8) } ?? "none"
  }

  func setMode(_ mode: Int, of name: String = "") throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: path + "/" + name)
  }

  /// The files of the store in whose bytes `words` are.
  func files(holding words: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { name in
      try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)).range(of: Data(words.utf8))
        != nil
    }.sorted()
  }

  /// Runs SQL on the file as another program would.
  func run(_ sql: String) throws {
    try make()
    try DatabaseQueue(path: database).writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}

extension Opening {
  static let nurse = Opening(
    part: .closing, context: InterviewContext(role: "Ward nurse", company: "St Brannoc"),
    seed: 7, rules: "r", engine: "e")
}

extension TakeReport {
  static let plain = TakeReport(
    take: 1, way: .typed,
    card: Scorecard(
      rules: "r", verdict: .scored(score: 40, bars: .init(interest: 1, proof: 2, door: 3)),
      length: TextLength(words: 20, secondsSpoken: 8...9, limit: 90, verdict: .short),
      signals: [
        SignalFinding(id: "thanks", group: .door, level: .missing, evidence: [], advice: nil)
      ],
      warnings: [], strengths: [], change: nil, sentences: []),
    timing: nil, delivery: nil, late: nil, ticks: nil, recital: nil, difference: nil, tips: [])
}

extension SessionDatabase {
  static let start = "2026-11-21T10:38:50Z"

  /// A closing in which `words` were said and scored, ended.
  func addClosing(saying words: String, earlier: [String] = []) throws -> Int {
    var opening = Opening.nurse
    opening.earlier = earlier
    let number = try create(startedAt: Self.start, opening: opening)
    let invited = Speech(speaker: .coach, text: "Go.", spot: .closing(take: 1))
    try append(.init(number: 2, at: 0, event: .said(invited)), to: number)
    try append(.init(number: 3, at: 1_000, event: .answered(words)), to: number)
    try append(.init(number: 4, at: 2_000, event: .scored(.plain)), to: number)
    try append(.init(number: 5, at: 3_000, event: .closed), to: number)
    return number
  }

  func add(_ event: Event, _ number: Int, to session: Int) throws {
    try append(.init(number: number, at: 0, event: event), to: session)
  }
}
