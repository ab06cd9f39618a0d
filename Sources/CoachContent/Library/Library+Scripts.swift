public import CoachCore
import Crypto

/// A script as a list shows it.
public struct ScriptTitle: Sendable, Equatable {
  public var id: String
  public var title: String
}

/// There is no script of this name.
public struct NoSuchScript: Error, Equatable, CustomStringConvertible {
  public var id: String
  /// The nearest name that exists.
  public var suggestion: String?

  public var description: String {
    "there is no script \"\(id)\"" + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "")
  }
}

extension Library {
  /// The names of all scripts, sorted.
  ///
  /// Cost: one look at the folder.
  public var scriptIDs: [String] {
    get throws { try names(in: "scripts").map { String($0.dropLast(5)) }.filter(\.isID) }
  }

  /// All scripts with their titles; one whose title cannot be read is listed under its id.
  ///
  /// Cost: each file is read, and parsed up to its title.
  public var scriptTitles: [ScriptTitle] {
    get throws {
      try scriptIDs.map { id in
        let bytes = try? bytes("scripts/\(id).yaml")
        let title = bytes.flatMap { TopLevel.text("title", in: $0) }
        return ScriptTitle(id: id, title: title ?? id)
      }
    }
  }

  /// One script, its text for the session's snapshot, and the SHA-256 of that text in hex.
  ///
  /// The id is looked up among `scriptIDs` and never made into a path. Throws `NoSuchScript`,
  /// `UnreadableContent` or `FaultyContent`.
  public func script(_ id: String) throws -> (script: Script, source: String, hash: String) {
    let known = try scriptIDs
    guard let name = known.first(where: { $0 == id }) else {
      throw NoSuchScript(id: id, suggestion: id.nearest(in: known))
    }
    let source = try source("scripts/\(name).yaml")
    let script = try ScriptReader.read(source).get()
    let text = String(decoding: source.bytes, as: UTF8.self)
    return (script, text, Self.hash(of: text))
  }

  /// A script from a stored snapshot, which findings call `path`.
  public static func script(from source: String, path: String = "snapshot") throws(FaultyContent)
    -> Script
  {
    try ScriptReader.read(SourceText(path: path, bytes: Array(source.utf8))).get()
  }

  /// The SHA-256 of a script's text in hex, which tells a snapshot from a changed script.
  public static func hash(of source: String) -> String {
    hex(SHA256.hash(data: Array(source.utf8)))
  }

  /// The name of the rules that score a text: `<checklist version>+<8 hex digits>`.
  ///
  /// The digits are the start of the SHA-256 over every file of `prompts/checklists` and
  /// `prompts/patterns`, so the same text and the same rules give the same card. Cost: reads them.
  public var rules: String {
    get throws {
      let closing = try bytes("prompts/checklists/closing.yaml")
      let version = TopLevel.text("version", in: closing) ?? ""
      return "\(version)+\(try rulesHash.prefix(8))"
    }
  }

  private var rulesHash: String {
    get throws {
      var hash = SHA256()
      for folder in ["prompts/checklists", "prompts/patterns"] {
        for path in try names(in: folder).map({ "\(folder)/\($0)" }) {
          hash.update(data: Array(path.utf8) + [0])
          hash.update(data: try bytes(path) + [0])
        }
      }
      return Self.hex(hash.finalize())
    }
  }

  private static func hex(_ digest: SHA256.Digest) -> String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
