import CTerminal
import Glibc

/// How many cells of a terminal a text takes, by the C library's `wcwidth`: CJK and emoji two,
/// combining marks none.
enum DisplayWidth {
  static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    guard UTF8Locale.isSet else { return 1 }
    return character.unicodeScalars.reduce(0) { $0 + max(0, Int(terminal_width($1.value))) }
  }

  static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }
}

/// The character set of the C library, on which `wcwidth` and readline's redisplay depend.
enum UTF8Locale {
  /// True once the process runs in a UTF-8 locale; the first use sees to it.
  ///
  /// The user's own locale stays if it is UTF-8. Otherwise (`LANG=C`, nothing set) `LC_ALL` becomes
  /// `C.UTF-8` for this process, because readline asks the environment again and would show
  /// `\303\251` for é; coach speaks UTF-8 in every locale.
  static let isSet: Bool = {
    setlocale(LC_CTYPE, "")
    if codeset == "UTF-8" { return true }
    setenv("LC_ALL", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "C.UTF-8")
    return codeset == "UTF-8"
  }()

  private static var codeset: String { String(cString: nl_langinfo(Int32(CODESET))) }
}
