import Glibc

/// A program whose standard streams are pipes: what another program could do with it.
public final class PipedProgram {
  /// What a program left when it ended.
  public struct Result: Equatable, Sendable {
    public var status: Int32
    public var output: String
    public var errors: String

    public init(status: Int32, output: String, errors: String = "") {
      (self.status, self.output, self.errors) = (status, output, errors)
    }
  }

  /// Everything the program has written to its standard output.
  public private(set) var output: [UInt8] = []
  private var errors: [UInt8] = []
  private var processID: pid_t = 0
  private var input: Int32
  private let readers: (output: Int32, errors: Int32)

  /// Starts `arguments[0]`.
  public init(_ arguments: [String], environment: [String: String] = [:]) throws {
    let (input, output, errors) = (try Pipe(), try Pipe(), try Pipe())
    (self.input, readers) = (input.far, (output.near, errors.near))
    processID = try PipedSpawning(descriptors: [input.near, output.far, errors.far])
      .run(arguments, environment)
    for descriptor in [input.near, output.far, errors.far] { close(descriptor) }
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    if processID > 0 { kill(SIGKILL) }
    closeInput()
    for descriptor in [readers.output, readers.errors] { close(descriptor) }
  }

  /// Runs a program on `input` until it ends.
  public static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Result {
    let program = try PipedProgram(arguments, environment: environment)
    return program.finish(input: input)
  }

  public static func run(
    _ arguments: [String], input: String, environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, input: Array(input.utf8), environment: environment)
  }

  /// Sends `text` and waits until what the program writes after it holds `words`.
  ///
  /// - Returns: What it wrote, or `nil` if it ended or took too long before.
  public func send(_ text: String, until words: String, seconds: Int32 = 20) -> String? {
    let start = output.count
    write(Array(text.utf8)[...])
    while true {
      let written = String(decoding: output[start...], as: UTF8.self)
      if written.contains(words) { return written }
      guard wait(milliseconds: seconds * 1000) else { return nil }
    }
  }

  /// Closes the input and waits for the end.
  public func finish(input bytes: [UInt8] = []) -> Result {
    write(bytes[...])
    closeInput()
    while wait(milliseconds: 60_000) {}
    return Result(
      status: ended(), output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// Ends the program at once, as the system would.
  public func kill(_ number: Int32) {
    Glibc.kill(processID, number)
    _ = ended()
  }

  private func closeInput() {
    guard input >= 0 else { return }
    close(input)
    input = -1
  }

  /// Writes what fits while reading what comes, so that neither side waits for ever.
  private func write(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      let piece = rest.prefix(4096)
      let count = piece.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      while isReadable(readers.output), wait(milliseconds: 0) {}
    }
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0 && waiting.revents & Int16(POLLIN) != 0
  }

  /// - Returns: Whether anything came; not when both streams have ended or time is up.
  private func wait(milliseconds: Int32) -> Bool {
    var waiting = [readers.output, readers.errors].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&waiting, 2, milliseconds) > 0 else { return false }
    var count = 0
    if waiting[0].revents != 0 { count += take(from: readers.output, into: &output) }
    if waiting[1].revents != 0 { count += take(from: readers.errors, into: &errors) }
    return count > 0
  }

  private func take(from descriptor: Int32, into bytes: inout [UInt8]) -> Int {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    bytes += buffer.prefix(max(0, count))
    return max(0, count)
  }

  /// The exit status, or 128 and the signal as a shell tells it.
  private func ended() -> Int32 {
    guard processID > 0 else { return -1 }
    var status: Int32 = 0
    waitpid(processID, &status, 0)
    processID = 0
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

/// Two ends that no other child process inherits.
private struct Pipe {
  /// What is read from.
  let near: Int32
  let far: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Spawning.Refusal(number: errno) }
    (near, far) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }
}
