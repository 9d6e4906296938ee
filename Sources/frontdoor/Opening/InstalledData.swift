import Foundation

/// The files that come with the program.
enum InstalledData {
  static func path(_ name: String) throws -> String { "data/" + name }
}
