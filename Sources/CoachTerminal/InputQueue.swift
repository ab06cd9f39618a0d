import Glibc

/// Bytes read from the terminal and not yet given to readline.
///
/// readline would read the descriptor itself, one byte at a time, and wait there for the end of a
/// paste; with the bytes here it is only ever called when there is something to give.
struct InputQueue {
  private var bytes: [UInt8] = []
  private var position = 0
  /// When the newest bytes were read.
  private(set) var filled: ContinuousClock.Instant?

  init() {}

  var isEmpty: Bool { position == bytes.count }

  /// Reads what the descriptor holds, at most 4096 bytes.
  ///
  /// - Returns: False at its end, or when it has gone away.
  mutating func fill(from descriptor: Int32) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &chunk, chunk.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    append(chunk[..<count])
    return true
  }

  mutating func append(_ more: some Collection<UInt8>) {
    bytes.removeFirst(position)
    position = 0
    bytes.append(contentsOf: more)
    filled = ContinuousClock.now
  }

  mutating func next() -> UInt8? {
    guard !isEmpty else { return nil }
    defer { position += 1 }
    return bytes[position]
  }
}
