import CaseModel
import Foundation
import Yams

/// A scenario of a simulated service as a file.
enum ScenarioFile {
  /// Reads the file that is named, or the one that is installed.
  ///
  /// - Throws: ``ScenarioFileError`` with what is wrong and where.
  static func read(_ path: String?) throws -> Scenario {
    let path = try path ?? InstalledData.path("scenarios/rochdale-2018-19.yml")
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ScenarioFileError.unreadable(path)
    }
    do {
      return try YAMLDecoder().decode(Scenario.self, from: data)
    } catch {
      throw ScenarioFileError.wrong(path, "\(error)")
    }
  }
}

/// Why a scenario cannot be used.
enum ScenarioFileError: Error, CustomStringConvertible {
  case unreadable(String)
  case wrong(String, String)

  var description: String {
    switch self {
    case .unreadable(let path): "\(path) cannot be read. Check the path given with --scenario."
    case .wrong(let path, let what): "\(path) is not a scenario: \(what)"
    }
  }
}
