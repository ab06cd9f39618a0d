import CoachCore

extension String {
  /// The text as its sender most likely meant it: without control sequences such as `ESC [31m`,
  /// without what must not be shown, with line feeds and tabs.
  var withoutControls: String {
    var kept = ""
    var rest = withPlainLineFeeds.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}" {
        rest.dropSequence()
      } else if !scalar.isUnsafeToShow || scalar == "\n" || scalar == "\t" {
        kept.unicodeScalars.append(scalar)
      }
    }
    return kept
  }
}

extension Substring.UnicodeScalarView {
  /// Drops what an escape character has begun: ECMA-48 control sequences, and commands to the
  /// window up to their terminator.
  fileprivate mutating func dropSequence() {
    if first == "[" {
      removeFirst()
      while let next = first, ("\u{20}"..."\u{3F}").contains(next) { removeFirst() }
      if let final = first, ("\u{40}"..."\u{7E}").contains(final) { removeFirst() }
    } else if first == "]" {
      while let next = popFirst(), next != "\u{7}" {
        guard next == "\u{1B}" else { continue }
        if first == "\\" { removeFirst() }
        return
      }
    }
  }
}
