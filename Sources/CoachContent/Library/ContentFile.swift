import CoachCore
import Foundation

/// A content file that cannot be read, whatever stands in it.
public struct UnreadableContent: Error, Equatable, CustomStringConvertible {
  public var path: String
  public var reason: String

  public var description: String { "\(path): \(reason)" }
}

/// Files on disk, as the readers want them: regular, inside their folder, not too large.
enum ContentFile {
  /// The bytes of the file at `path`, which must really be inside `root`, links resolved.
  static func bytes(_ path: String, inside root: String?) throws -> [UInt8] {
    let real = path.resolved
    if let root, !real.hasPrefix(root + "/") {
      throw UnreadableContent(path: path, reason: "leads out of the content folder")
    }
    let size = try regularSize(of: real, shownAs: path)
    guard size <= SourceText.largestFile else {
      throw FaultyContent(findings: [.tooLarge(path, size)])
    }
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: real)))
    } catch {
      throw UnreadableContent(path: path, reason: "cannot be read")
    }
  }

  private static func regularSize(of real: String, shownAs path: String) throws -> Int {
    var entry = stat()
    guard stat(real, &entry) == 0 else {
      throw UnreadableContent(path: path, reason: String(cString: strerror(errno)))
    }
    guard entry.st_mode & S_IFMT == S_IFREG else {
      throw UnreadableContent(path: path, reason: "not a regular file")
    }
    return Int(entry.st_size)
  }

  /// The names in a folder that end in `.yaml`, tests of scripts apart, sorted.
  static func yamlNames(in folder: String) throws(UnreadableContent) -> [String] {
    try names(in: folder).filter(\.isContentName)
  }

  /// The names of the folders in a folder, hidden ones and links apart, sorted.
  static func folderNames(in folder: String) throws(UnreadableContent) -> [String] {
    try names(in: folder).filter { name in
      var entry = stat()
      return !name.hasPrefix(".") && lstat(folder + "/" + name, &entry) == 0
        && entry.st_mode & S_IFMT == S_IFDIR
    }
  }

  private static func names(in folder: String) throws(UnreadableContent) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw UnreadableContent(path: folder, reason: "cannot be listed")
    }
  }
}

extension String {
  /// Whether a file of this name is read as content.
  var isContentName: Bool {
    hasSuffix(".yaml") && !hasSuffix(".test.yaml") && !hasPrefix(".")
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(_ path: String, _ size: Int) -> Diagnostic {
    Diagnostic(
      place: Place(path: path, line: 1, column: 1),
      severity: DiagnosticCode.fileTooLarge.severity, code: DiagnosticCode.fileTooLarge.rawValue,
      message: "the file has \(size) bytes; \(SourceText.largestFile) are allowed")
  }
}
