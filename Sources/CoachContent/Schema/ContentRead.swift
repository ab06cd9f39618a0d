public import CoachCore

/// What reading a file gave: the value, unless there was an error, and all findings.
struct ContentRead<Value> {
  var value: Value?
  var findings: [Diagnostic]

  init(_ value: Value, _ reading: Reading) {
    var reading = reading
    self.init(value, findings: reading.finished())
  }

  init(_ value: Value, findings: [Diagnostic]) {
    self.value = findings.contains { $0.severity == .error } ? nil : value
    self.findings = findings
  }

  /// The value.
  ///
  /// - Throws: `FaultyContent` with all findings if there was an error.
  func get() throws(FaultyContent) -> Value {
    guard let value else { throw FaultyContent(findings: findings) }
    return value
  }
}

/// A content file that its author has to mend.
public struct FaultyContent: Error, Equatable {
  /// In file order; at least one is an error.
  public var findings: [Diagnostic]
}
