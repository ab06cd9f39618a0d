import CoachCore
import Foundation

@testable import CoachContent

/// The pages under `docs/`, and the examples on them.
enum Documentation {
  static func page(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent("docs/" + name), encoding: .utf8)
  }

  /// The fenced texts below a heading, with what stands behind ```` ```yaml ````.
  static func fences(in section: Substring) -> [(words: [Substring], text: String)] {
    section.split(separator: "```yaml").dropFirst().compactMap { part in
      let lines = part.prefix(upTo: part.range(of: "```")?.lowerBound ?? part.endIndex)
      guard let end = lines.firstIndex(of: "\n") else { return nil }
      return (lines[..<end].split(separator: " "), String(lines[lines.index(after: end)...]))
    }
  }
}

/// One code of docs/diagnostics.md with the files that show it.
struct DocumentedFault: CustomStringConvertible, Sendable {
  var code: String
  /// `code`, and any that the example cannot do without.
  var expected: [String]
  var files: [File]

  struct File: Sendable {
    var path: String
    var bytes: [UInt8]
  }

  var description: String { code }

  static let all: [DocumentedFault] = {
    let page = (try? Documentation.page("diagnostics.md")) ?? ""
    return page.split(separator: "\n## C").dropFirst().map { section in
      let code = "C" + section.prefix(3)
      let fences = Documentation.fences(in: section)
      let also = fences.flatMap(\.words).filter { $0.hasPrefix("also-") }.map { $0.dropFirst(5) }
      return DocumentedFault(
        code: code, expected: ([code] + also.map(String.init)).sorted(),
        files: fences.map(File.init))
    }
  }()

  /// The codes that a check of the files gives.
  func found() throws -> [String] {
    let folder = try TemporaryFolder()
    for file in files { try folder.write(file.bytes, to: file.path) }
    let one = files.count == 1 ? "/" + files[0].path : ""
    return Checker.check(paths: [folder.path + one]).findings.map(\.code).sorted()
  }
}

extension DocumentedFault.File {
  fileprivate init(words: [Substring], text: String) {
    let named = words.first { $0.contains("/") }
    path = named.map(String.init) ?? "scripts/sample.yaml"
    if named != nil {
      bytes = Array(text.utf8)
    } else if words.contains("append") {
      bytes = Array((Sample.script + text).utf8)
    } else if words.contains("repeated") {
      bytes = Array(String(repeating: text, count: 5000).utf8)
    } else if words.contains("long") {
      let long = text.replacingOccurrences(of: "…", with: String(repeating: "word ", count: 820))
      bytes = Array(Sample.script(with: long).utf8)
    } else {
      let script = Sample.script(with: text)
      bytes = words.contains("bytes") ? script.withRawBytes : Array(script.utf8)
    }
  }
}

extension String {
  /// The bytes of this text, with `\xE9` standing for one of them.
  var withRawBytes: [UInt8] {
    let parts = components(separatedBy: "\\x")
    return parts.dropFirst().reduce(into: Array(parts[0].utf8)) { bytes, part in
      bytes.append(UInt8(part.prefix(2), radix: 16) ?? 0)
      bytes += Array(part.dropFirst(2).utf8)
    }
  }
}
