/// What a terminal shows after the bytes written to it: enough of a VT100 for readline and for
/// rows of text, with wrapping at the right edge as xterm does it.
public struct Screen {
  public private(set) var rows: Int
  public private(set) var columns: Int
  public private(set) var cursorRow = 0
  public private(set) var cursorColumn = 0
  /// True between `ESC [?2004h` and `ESC [?2004l`.
  public private(set) var marksPastes = false
  /// How often BEL has rung.
  public private(set) var bells = 0

  private var grid: [[Character]]
  private var history: [String] = []
  private var parser = EscapeParser()

  /// A cell whose left neighbour is a character of two cells.
  private static let covered: Character = "\0"

  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    grid = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// Every row that was ever shown, those scrolled away first; spaces at the ends and empty rows
  /// at the bottom are left out.
  public var lines: [String] {
    var lines = history + grid.map(Self.text)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  public var text: String { lines.joined(separator: "\n") }

  /// The row in which the cursor is.
  public var cursorLine: String { Self.text(of: grid[cursorRow]) }

  public mutating func write(_ bytes: some Sequence<UInt8>) {
    for token in parser.tokens(bytes) { apply(token) }
  }

  /// Another size; rows are cut or filled up, not wrapped again.
  public mutating func resize(rows: Int, columns: Int) {
    while cursorRow >= rows { scroll() }
    let blank: [Character] = Array(repeating: " ", count: columns)
    grid = (0..<rows).map { row in
      row < grid.count ? Array((grid[row] + blank).prefix(columns)) : blank
    }
    (self.rows, self.columns) = (rows, columns)
    cursorColumn = min(cursorColumn, columns - 1)
  }

  private static func text(of row: [Character]) -> String {
    var cells = row.filter { $0 != covered }[...]
    while cells.last == " " { cells.removeLast() }
    return String(cells)
  }

  private mutating func apply(_ token: EscapeParser.Token) {
    switch token {
    case .character(let character): put(character)
    case .control(let byte): control(byte)
    case .sequence(let final, let isPrivate, let numbers):
      sequence(final, isPrivate: isPrivate, numbers)
    }
  }

  private mutating func put(_ character: Character) {
    let width = CellWidth.of(character)
    guard width > 0 else { return join(character) }
    if cursorColumn + width > columns { (cursorColumn, _) = (0, lineFeed()) }
    grid[cursorRow][cursorColumn] = character
    if width == 2 { grid[cursorRow][cursorColumn + 1] = Self.covered }
    cursorColumn += width
  }

  /// Adds a mark without a width to the character before it.
  private mutating func join(_ mark: Character) {
    guard cursorColumn > 0 else { return }
    let base = String(grid[cursorRow][cursorColumn - 1]) + String(mark)
    if base.count == 1 { grid[cursorRow][cursorColumn - 1] = Character(base) }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 7: bells += 1
    case 8: cursorColumn = max(0, min(cursorColumn, columns - 1) - 1)
    case 9: cursorColumn = min(columns - 1, (cursorColumn / 8 + 1) * 8)
    case 10: lineFeed()
    case 13: cursorColumn = 0
    default: break
    }
  }

  private mutating func lineFeed() {
    if cursorRow + 1 < rows { cursorRow += 1 } else { scroll() }
  }

  private mutating func scroll() {
    history.append(Self.text(of: grid.removeFirst()))
    grid.append(Array(repeating: " ", count: columns))
    cursorRow = min(cursorRow, rows - 1)
    if cursorRow > 0, grid.count > rows { cursorRow -= 1 }
  }

  private mutating func sequence(_ final: UInt8, isPrivate: Bool, _ numbers: [Int]) {
    let count = max(1, numbers.first ?? 1)
    switch UnicodeScalar(final) {
    case "A": cursorRow = max(0, cursorRow - count)
    case "B": cursorRow = min(rows - 1, cursorRow + count)
    case "C": cursorColumn = min(columns - 1, cursorColumn + count)
    case "D": cursorColumn = max(0, min(cursorColumn, columns - 1) - count)
    case "G": cursorColumn = min(columns, count) - 1
    case "H": moveTo(row: count, column: numbers.dropFirst().first ?? 1)
    case "J": eraseScreen(numbers.first ?? 0)
    case "K": eraseLine(numbers.first ?? 0)
    case "P": deleteCells(count)
    case "@": insertCells(count)
    case "h", "l": if isPrivate, numbers.first == 2004 { marksPastes = final == 0x68 }
    default: break
    }
  }

  private mutating func moveTo(row: Int, column: Int) {
    cursorRow = min(rows, max(1, row)) - 1
    cursorColumn = min(columns, max(1, column)) - 1
  }

  private mutating func eraseLine(_ mode: Int) {
    let column = min(cursorColumn, columns - 1)
    let range = [0: column..<columns, 1: 0..<column + 1][mode] ?? 0..<columns
    for cell in range { grid[cursorRow][cell] = " " }
  }

  private mutating func eraseScreen(_ mode: Int) {
    if mode == 0 { eraseLine(0) }
    let first = mode == 0 ? cursorRow + 1 : 0
    for row in first..<max(first, rows) {
      grid[row] = Array(repeating: " ", count: columns)
    }
  }

  private mutating func deleteCells(_ count: Int) {
    let gone = min(count, columns - cursorColumn)
    grid[cursorRow].removeSubrange(cursorColumn..<cursorColumn + gone)
    grid[cursorRow] += Array(repeating: " ", count: gone)
  }

  private mutating func insertCells(_ count: Int) {
    let new = Array(repeating: Character(" "), count: min(count, columns - cursorColumn))
    grid[cursorRow].insert(contentsOf: new, at: cursorColumn)
    grid[cursorRow].removeLast(new.count)
  }
}
