import Glibc

/// A file named on the command line, or `-` for standard input.
struct InputFile {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path == "-" ? "standard input" : path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault }
  }

  private var fault: InputFault { .unreadable(path, String(cString: strerror(errno))) }

  /// The next bytes there are, none at the end.
  func read() throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count >= 0 { return Array(buffer[..<count]) }
      guard errno == EINTR else { throw fault }
    }
  }

  /// All of it as text, without a byte-order mark.
  static func text(of path: String) throws -> String {
    let file = try InputFile(path)
    var bytes: [UInt8] = []
    while case let more = try file.read(), !more.isEmpty { bytes += more }
    guard let text = String(validating: bytes.withoutByteOrderMark, as: UTF8.self) else {
      throw InputFault.refused("\(file.path) is not UTF-8")
    }
    return text
  }
}

/// The lines of a file, each as soon as it is there.
struct InputLines {
  enum Line {
    case bytes([UInt8])
    /// Longer than `longest`; its bytes are gone.
    case tooLong
  }

  /// Bytes of a line, enough for any text that somebody could say.
  static let longest = 1_048_576

  private let file: InputFile
  private var pending: [UInt8] = []
  private var buffer: ArraySlice<UInt8> = []
  private var isTooLong = false
  private var isAtStart = true

  init(_ path: String) throws { file = try InputFile(path) }

  /// The next line without its line feed, `nil` at the end.
  mutating func next() throws -> Line? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        keep(buffer[..<end])
        buffer = buffer[(end + 1)...]
        return finish()
      }
      keep(buffer)
      buffer = try file.read()[...]
      if buffer.isEmpty { return pending.isEmpty && !isTooLong ? nil : finish() }
    }
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    isTooLong = isTooLong || pending.count + bytes.count > Self.longest
    if isTooLong { pending = [] } else { pending += bytes }
  }

  private mutating func finish() -> Line {
    defer {
      pending = []
      isTooLong = false
      isAtStart = false
    }
    guard !isTooLong else { return .tooLong }
    return .bytes(isAtStart ? Array(pending.withoutByteOrderMark) : pending)
  }
}

extension [UInt8] {
  fileprivate var withoutByteOrderMark: ArraySlice<UInt8> {
    dropFirst(starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }
}
