import CaseModel
import Foundation
import Yams

/// A scenario of a simulated service as a file.
enum ScenarioFile {
  /// Reads the file that is named, or the one that is installed.
  ///
  /// - Throws: ``Failed`` for a file that cannot be read, ``DocumentMistakes`` for one that is not a scenario.
  static func read(_ path: String?) throws -> Scenario {
    let path = try path ?? InstalledData.path("scenarios/rochdale-2018-19.yml")
    guard let bytes = try? InputFile.bytes(path, upTo: TextLimit.document) else {
      throw Failed("\(path) cannot be read. Check the path given with --scenario.")
    }
    let file = InputFile.name(path)
    guard let written = String(validating: bytes, as: UTF8.self) else {
      throw mistakes(in: file, line: nil, "is not in UTF-8")
    }
    let text = joiningEscapedPairs(written)
    do {
      return try YAMLDecoder().decode(Scenario.self, from: text)
    } catch let error as DecodingError {
      throw mistakes(error, in: text, of: file)
    }
  }

  /// Says in our own words what the library says of its types.
  private static func mistakes(
    _ error: DecodingError, in text: String, of file: String
  ) -> DocumentMistakes {
    switch error {
    case .keyNotFound(let key, let context):
      mistakes(
        in: file, at: context.codingPath, of: text,
        "“\(key.stringValue)” is missing: add it, as in the scenario that comes with the program")
    case .valueNotFound(_, let context):
      mistakes(in: file, at: context.codingPath, of: text, "a value is missing here: write one")
    case .typeMismatch(let type, let context):
      mistakes(in: file, at: context.codingPath, of: text, needed(type))
    default: unusable(error, in: text, of: file)
    }
  }

  private static func unusable(
    _ error: DecodingError, in text: String, of file: String
  ) -> DocumentMistakes {
    guard case .dataCorrupted(let context) = error else {
      return mistakes(
        in: file, line: nil, "is not a scenario: compare it with the one that comes with the program")
    }
    if let fault = context.underlyingError as? YamlError {
      return mistakes(in: file, line: fault.line, fault.words)
    }
    return mistakes(
      in: file, at: context.codingPath, of: text,
      "this value cannot be used (\(context.debugDescription)): compare it with the scenario that comes with the "
        + "program")
  }

  private static func needed(_ type: Any.Type) -> String {
    if type is any BinaryInteger.Type { return "a whole number is needed here" }
    if type == Node.Sequence.self { return "a list is needed here, such as [1, 2]" }
    if type == Node.Mapping.self {
      return "keys with values are needed here, each “key: value” on its own line"
    }
    return "a value of another kind is needed here: compare it with the scenario that comes with the program"
  }

  private static func mistakes(
    in file: String, at path: [any CodingKey], of text: String, _ words: String
  ) -> DocumentMistakes {
    // The library names the keys and not the line.
    var node = try? Yams.compose(yaml: text)
    var line = node?.mark?.line
    var keys = ""
    for key in path {
      if let place = key.intValue {
        node = node?.sequence?.dropFirst(place).first
        keys += "[\(place + 1)]"
      } else {
        node = node?.mapping?.first { $0.key.string == key.stringValue }?.value
        keys += (keys.isEmpty ? "" : ".") + key.stringValue
      }
      line = node?.mark?.line ?? line
    }
    return mistakes(in: file, line: line, keys: keys, words)
  }

  private static func mistakes(
    in file: String, line: Int?, keys: String = "", _ words: String
  ) -> DocumentMistakes {
    DocumentMistakes(
      all: [DocumentMistakes.Mistake(file: file, line: line, path: keys, words: words)], isSettings: true)
  }
}
