import Glibc

/// A pipe from this process to itself, by which signals interrupt a `poll`.
struct SelfPipe: Sendable {
  let reader: Int32
  let writer: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      preconditionFailure("The process has no descriptors left for a pipe to itself.")
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (reader, writer) = (ends[0], ends[1])
  }

  /// Everything written since the last call; empty if there is nothing.
  func drain() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(reader, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : []
  }

  func close() {
    _ = Glibc.close(reader)
    _ = Glibc.close(writer)
  }
}
