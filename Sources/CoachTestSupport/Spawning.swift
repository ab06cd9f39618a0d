import Glibc

/// Starts a process in a new session whose controlling terminal is `terminal`.
struct Spawning {
  var terminal: String
  /// A descriptor that the process keeps open as long as it lives.
  var inherited: Int32

  /// Why the process could not be started.
  struct Refusal: Error {
    var number: Int32
  }

  func run(_ arguments: [String], _ environment: [String: String]) throws(Refusal) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens becomes the session's.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_adddup2(&actions, inherited, 63)

    var attributes = attributes
    defer { posix_spawnattr_destroy(&attributes) }
    let words = CStrings(arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    var identifier: pid_t = 0
    let number = posix_spawn(
      &identifier, arguments[0], &actions, &attributes, words.pointers, variables.pointers)
    guard number == 0 else { throw Refusal(number: number) }
    return identifier
  }

  /// A new session, and no signal ignored or blocked because the tests' process does so.
  private var attributes: posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = Int32(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) | 0x80
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return attributes
  }
}

/// Starts a process whose first descriptors are the given ones, and which has no others.
struct PipedSpawning {
  var descriptors: [Int32]

  func run(_ arguments: [String], _ environment: [String: String]) throws(Spawning.Refusal)
    -> pid_t
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (index, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(index))
    }
    let words = CStrings(arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    var identifier: pid_t = 0
    let number = posix_spawn(
      &identifier, arguments[0], &actions, nil, words.pointers, variables.pointers)
    guard number == 0 else { throw Spawning.Refusal(number: number) }
    return identifier
  }
}

/// A null-terminated array of C strings that lives as long as this object.
private final class CStrings {
  var pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) { pointers = texts.map { strdup($0) } + [nil] }

  deinit { pointers.forEach { free($0) } }
}
