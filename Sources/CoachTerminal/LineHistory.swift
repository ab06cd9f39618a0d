@preconcurrency import CReadline
import Glibc

/// The history that Up and Down walk through, kept in a file that several REPLs may share.
///
/// Each entry is appended as it is sent, so nothing is lost and nobody is overwritten. The file is
/// only rewritten when it has outgrown ``limit``, when it is opened. Main thread only, like the
/// rest of readline.
@MainActor
public final class LineHistory {
  /// How many entries are kept; the oldest go first.
  public static let limit = 1000

  /// Why a history file cannot be used; the REPL goes on without one.
  public struct Fault: Error, Equatable, CustomStringConvertible {
    public var path: String
    public var number: Int32

    public var description: String {
      "\(path): history cannot be kept: \(String(cString: strerror(number)))"
    }
  }

  private let path: String
  private let policy: HistoryPolicy

  /// Opens the history in `path`, creating it (0600) and its folders (0700) as needed.
  public init(path: String, policy: HistoryPolicy) throws(Fault) {
    self.path = path
    self.policy = policy
    using_history()
    clear_history()
    stifle_history(Int32(Self.limit))
    // Without all three an entry of three lines comes back as three, or as one with its neighbours.
    history_comment_char = CChar(UInt8(ascii: "#"))
    history_write_timestamps = 1
    history_multiline_entries = 1
    guard policy != .none else { return }
    try createFile()
    whileLocked {
      _ = read_history(path)
      dropDuplicates()
      // `history_truncate_file` counts lines and would cut an entry of three in the middle.
      if history_lines_read_from_file > Self.limit { _ = write_history(path) }
    }
  }

  /// The usual place: `$XDG_STATE_HOME/coach/history`, or under `~/.local/state`.
  ///
  /// - Returns: Nil if the environment names neither.
  public static func usualPath(environment: (String) -> String?) -> String? {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/coach/history"
    }
    return environment("HOME").map { $0 + "/.local/state/coach/history" }
  }

  /// Keeps `text` as the newest entry if the policy allows, and drops an older equal one.
  func keep(_ text: String) {
    guard policy.keeps(text) else { return }
    Self.offer(text)
    whileLocked { _ = append_history(1, path) }
  }

  /// Makes `text` the newest entry without writing it anywhere.
  static func offer(_ text: String) {
    remove { $0 == text }
    add_history(text)
  }

  private func createFile() throws(Fault) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
    let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Fault(path: path, number: errno) }
    close(file)
  }

  /// Holds the file's lock during `body`, so that no REPL appends while another truncates.
  private func whileLocked(_ body: () -> Void) {
    let file = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if file >= 0 { flock(file, LOCK_EX) }
    body()
    if file >= 0 { close(file) }
  }

  private func dropDuplicates() {
    var seen: Set<String> = []
    for position in stride(from: history_length - 1, through: 0, by: -1) {
      guard let text = Self.text(at: position) else { continue }
      if !seen.insert(text).inserted { Self.remove(at: position) }
    }
  }

  private static func remove(where isUnwanted: (String) -> Bool) {
    for position in stride(from: history_length - 1, through: 0, by: -1) {
      if let text = text(at: position), isUnwanted(text) { remove(at: position) }
    }
  }

  private static func text(at position: Int32) -> String? {
    history_get(history_base + position).map { String(cString: $0.pointee.line) }
  }

  private static func remove(at position: Int32) {
    guard let entry = remove_history(position) else { return }
    free(free_history_entry(entry))
  }
}
