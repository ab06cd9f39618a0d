public import CoachCore

/// Turns styled lines into rows for a terminal: sanitized, wrapped at words, coloured if allowed.
public struct Page: Sendable, Equatable {
  public var style: TerminalStyle

  public init(_ style: TerminalStyle) {
    self.style = style
  }

  /// The rows for `lines`, none wider than the terminal unless a single character is.
  public func rows(_ lines: [StyledLine]) -> [String] {
    lines.flatMap(rows)
  }

  /// The rows for one line; a line feed in it starts a new row at the hanging indent.
  public func rows(_ line: StyledLine) -> [String] {
    var filler = RowFiller(width: style.width, hang: line.hang)
    for run in line.runs {
      for character in run.text.sanitized {
        filler.take(Cell(character, run.style))
      }
    }
    return filler.finish().map(text)
  }

  /// The rows as one text, each with its line feed.
  public func text(_ lines: [StyledLine]) -> String {
    rows(lines).map { $0 + "\n" }.joined()
  }

  private func text(_ row: [Cell]) -> String {
    guard style.allowsColour else { return String(row.map(\.character)) }
    var shown = ""
    var current = StyledLine.Style.plain
    for cell in row {
      if cell.style != current { shown += change(from: current, to: cell.style) }
      current = cell.style
      shown.append(cell.character)
    }
    return shown + change(from: current, to: .plain)
  }

  private func change(from old: StyledLine.Style, to new: StyledLine.Style) -> String {
    let (before, after) = (Palette.code(for: old), Palette.code(for: new))
    guard before != after else { return "" }
    return (before == nil ? "" : Palette.plain) + (after ?? "")
  }
}

/// One character on a row, with its style and its width in cells.
struct Cell: Equatable {
  var character: Character
  var style: StyledLine.Style
  var width: Int

  init(_ character: Character, _ style: StyledLine.Style) {
    self.character = character == "\t" ? " " : character
    self.style = style
    self.width = DisplayWidth.of(self.character)
  }

  var isSpace: Bool { character == " " }
  var endsRow: Bool { character == "\n" }
  /// CJK and emoji may stand at the start of a row, wherever they stand in a sentence.
  var standsAlone: Bool { width > 1 }
}
