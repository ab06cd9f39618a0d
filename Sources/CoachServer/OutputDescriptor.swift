import Glibc

/// A descriptor that is written to at once: every line is out before the next is made.
public enum OutputDescriptor {
  /// Writes all of `text`, waiting where a non-blocking descriptor is full.
  ///
  /// - Returns: Whether it could; `errno` tells why not.
  @discardableResult
  public static func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if count < 0, errno == EAGAIN || errno == EINTR {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else {
        return false
      }
    }
    return true
  }
}
