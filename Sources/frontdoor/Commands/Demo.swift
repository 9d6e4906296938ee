import ArgumentParser

/// Shows an invented service at work.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watch an invented service at work, and work in it.")
  func run() throws {}
}
