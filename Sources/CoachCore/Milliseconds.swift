/// A length of time, or a moment counted from a session's start, in whole milliseconds.
///
/// The event log holds integers, never floating-point seconds, so that a replay cannot drift.
public struct Milliseconds: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  public var count: Int

  public init(_ count: Int) { self.count = count }
  public init(integerLiteral value: Int) { count = value }

  public static let zero = Milliseconds(0)
  public static func seconds(_ seconds: Int) -> Milliseconds { .init(seconds * 1000) }

  public static func < (left: Self, right: Self) -> Bool { left.count < right.count }
  public static func + (left: Self, right: Self) -> Self { .init(left.count + right.count) }
  public static func - (left: Self, right: Self) -> Self { .init(left.count - right.count) }

  /// Seconds with three decimals: `90.000`.
  public var secondsText: String {
    let sign = count < 0 ? "-" : ""
    let (whole, part) = abs(count).quotientAndRemainder(dividingBy: 1000)
    let digits = String(part)
    return "\(sign)\(whole)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// Minutes and seconds, rounded down: `1:08`.
  public var clockText: String {
    let seconds = max(0, count) / 1000
    let rest = String(seconds % 60)
    return "\(seconds / 60):" + (rest.count == 1 ? "0" : "") + rest
  }
}
