/// Tells lines that a person sends from lines of a paste that the terminal could not mark.
struct RapidLines {
  /// Nobody types a key this soon after Enter.
  static let limit = Duration.milliseconds(30)

  private var previousEnd: ContinuousClock.Instant?

  init() {}

  /// Records a finished line.
  ///
  /// - Parameters:
  ///   - start: When its first byte was read.
  ///   - end: When its Enter was read.
  ///   - moreIsWaiting: Whether further bytes had been read by then.
  /// - Returns: Whether the line came too soon after the one before, or another sat behind it.
  mutating func isRapid(
    from start: ContinuousClock.Instant, to end: ContinuousClock.Instant, moreIsWaiting: Bool
  ) -> Bool {
    defer { previousEnd = end }
    guard let previousEnd else { return moreIsWaiting }
    return moreIsWaiting || start - previousEnd <= Self.limit
  }
}
