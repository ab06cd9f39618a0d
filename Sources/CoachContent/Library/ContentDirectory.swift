import Foundation

/// The folder that holds `scripts/` and `prompts/`.
public struct ContentDirectory: Sendable, Equatable {
  /// Absolute, with every symbolic link resolved.
  public let path: String

  /// Looks where content may be, in order, and takes the first place that has it.
  ///
  /// - Parameters:
  ///   - explicit: What `--content` or `COACH_CONTENT` says; if given, the only place looked at.
  ///   - executable: The running program, links not yet resolved.
  /// - Returns: The first place that holds both `scripts` and `prompts`.
  /// - Throws: `NoContent` with the places searched.
  public static func find(
    explicit: String? = nil, executable: String = runningExecutable
  ) throws(NoContent) -> ContentDirectory {
    let places = explicit.map { [$0] } ?? places(beside: executable)
    guard let place = places.first(where: holdsContent) else { throw NoContent(searched: places) }
    return ContentDirectory(resolving: place)
  }

  /// A folder that is known to hold content, such as the one in a checkout.
  public init(resolving path: String) { self.path = path.resolved }

  /// `<prefix>/share/coach` for `<prefix>/bin/coach`, then what SwiftPM puts beside a product.
  ///
  /// `Bundle.module` is not asked: it bakes in the build path and traps when the binary is moved.
  private static func places(beside executable: String) -> [String] {
    let folder = URL(fileURLWithPath: executable.resolved).deletingLastPathComponent()
    return [
      folder.deletingLastPathComponent().appendingPathComponent("share/coach").path,
      folder.appendingPathComponent("coach_CoachContent.resources").path,
      folder.appendingPathComponent("coach_CoachContent.bundle").path,
    ]
  }

  private static func holdsContent(_ place: String) -> Bool {
    ["scripts", "prompts"].allSatisfy { (place + "/" + $0).isFolder }
  }

  /// The program that is running, as the system tells it.
  public static var runningExecutable: String {
    Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
  }
}

/// No place that was looked at holds `scripts/` and `prompts/`.
public struct NoContent: Error, Equatable, CustomStringConvertible {
  /// In the order of looking.
  public var searched: [String]

  public var description: String {
    "no scripts and prompts found; looked in " + searched.joined(separator: ", ")
  }
}

extension String {
  /// The path with every symbolic link resolved, absolute.
  var resolved: String {
    guard let real = realpath(self, nil) else {
      return URL(fileURLWithPath: self).standardizedFileURL.path
    }
    defer { free(real) }
    return String(cString: real)
  }

  var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: self, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
