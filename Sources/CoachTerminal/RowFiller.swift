import CoachCore

/// Fills rows with cells, breaking at spaces, and inside a word only if no row could hold it.
///
/// Spaces inside a row stay as they are, so that columns line up; those at a break disappear.
struct RowFiller {
  private let width: Int
  private let hang: Int
  private var rows: [[Cell]] = []
  private var row: [Cell] = []
  private var spaces: [Cell] = []
  private var word: [Cell] = []

  /// - Parameters:
  ///   - width: Cells of a row, at least one.
  ///   - hang: Indent of every row but the first; half the width at most.
  init(width: Int, hang: Int) {
    self.width = width
    self.hang = min(max(0, hang), width / 2)
  }

  mutating func take(_ cell: Cell) {
    if cell.endsRow {
      placeWord()
      breakRow()
    } else if cell.isSpace {
      placeWord()
      spaces.append(cell)
    } else if cell.standsAlone {
      placeWord()
      word = [cell]
      placeWord()
    } else {
      word.append(cell)
    }
  }

  /// All rows, the last one included.
  mutating func finish() -> [[Cell]] {
    placeWord()
    return rows + [row]
  }

  private mutating func placeWord() {
    guard !word.isEmpty else { return }
    if holdsMoreThanIndent, cells(in: row + spaces + word) > width { breakRow() }
    for cell in spaces + word {
      if cells(in: row) + cell.width > width, holdsMoreThanIndent { breakRow() }
      row.append(cell)
    }
    (spaces, word) = ([], [])
  }

  private mutating func breakRow() {
    rows.append(row)
    row = Array(repeating: Cell(" ", .plain), count: hang)
    spaces = []
  }

  private var holdsMoreThanIndent: Bool { row.count > (rows.isEmpty ? 0 : hang) }

  private func cells(in row: [Cell]) -> Int { row.reduce(0) { $0 + $1.width } }
}
