import Foundation

/// How a program ended and what it printed.
struct Ended {
  let code: Int32
  let output: String
  let errors: String
}

/// A program could not be started.
struct NotStarted: Error {
  let program: String
  let error: Int32
}

/// Runs a program to its end, with nothing on standard input unless told.
///
/// Foundation's `Process` also waits for what the program leaves running, as tmux leaves its server: hence `posix_spawn`.
func run(
  _ program: String, _ arguments: [String], environment: [String: String], folder: String = "/",
  input: String = ""
) throws -> Ended {
  let files = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: files) }
  try Data(input.utf8).write(to: URL(fileURLWithPath: "\(files)/in"))

  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "\(files)/in", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, "\(files)/out", O_WRONLY | O_CREAT, 0o600)
  posix_spawn_file_actions_addopen(&actions, 2, "\(files)/err", O_WRONLY | O_CREAT, 0o600)

  // Worker threads block signals, and a program started by one would inherit that: tmux could not be ended.
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

  let words = (["/usr/bin/env", "-C", folder, program] + arguments).map { strdup($0) } + [nil]
  let surroundings = environment.map { strdup("\($0)=\($1)") } + [nil]
  defer { (words + surroundings).forEach { free($0) } }
  var pid = pid_t()
  let error = posix_spawn(&pid, "/usr/bin/env", &actions, &attributes, words, surroundings)
  guard error == 0 else { throw NotStarted(program: program, error: error) }

  var status: Int32 = 0
  while waitpid(pid, &status, 0) < 0, errno == EINTR {}
  // As a shell says it: the exit code, or 128 and the signal.
  let signal = status & 0x7F
  let code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(files)/\(name)", encoding: .utf8)
  }
  return Ended(code: code, output: try text("out"), errors: try text("err"))
}
