import CaseModel
import TUI
import Yams

/// What is wrong in a document: where, and what would be right.
struct DocumentMistakes: Error, Equatable, CustomStringConvertible {
  /// In the order of lines.
  var all: [Mistake]
  /// Whether the document is the service's settings, and not something handed to a command.
  var isSettings: Bool

  struct Mistake: Equatable {
    var file: String
    /// Counted from 1; nil where the whole file is meant.
    var line: Int?
    /// The keys that lead to it, such as "clocks.decision"; empty for the whole document.
    var path: String
    var words: String
  }

  /// A mistake a line.
  var description: String {
    all.map { mistake in
      let line = mistake.line.map { " line \($0)" } ?? ""
      let path = mistake.path.isEmpty ? "" : ", \(mistake.path)"
      return shownText("\(mistake.file)\(line)\(path): \(mistake.words)")
    }.joined(separator: "\n")
  }
}

/// A YAML document while it is read; mistakes are gathered, so that a person hears of all of them at once.
final class Document {
  private let file: String
  private let isSettings: Bool
  /// Whether mistakes show what stands in the document; not where it is about children.
  private let showsValues: Bool
  private var mistakes: [DocumentMistakes.Mistake] = []

  init(file: String, isSettings: Bool, showsValues: Bool) {
    self.file = file
    self.isSettings = isSettings
    self.showsValues = showsValues
  }

  /// Reads a YAML or JSON text with `body`.
  ///
  /// - Throws: ``DocumentMistakes`` when the text is not YAML or `body` found any.
  static func read<Result>(
    _ text: String, file: String, isSettings: Bool = false, showsValues: Bool = false,
    _ body: (Fields) throws -> Result
  ) throws -> Result {
    let document = Document(file: file, isSettings: isSettings, showsValues: showsValues)
    guard let fields = DocumentPart(node: try document.compose(text), path: "", document: document).fields()
    else { throw document.found }
    let result = try body(fields)
    fields.refuseUnknown()
    guard document.mistakes.isEmpty else { throw document.found }
    return result
  }

  private var found: DocumentMistakes {
    DocumentMistakes(all: mistakes.sorted { ($0.line ?? 0) < ($1.line ?? 0) }, isSettings: isSettings)
  }

  private func compose(_ text: String) throws -> Node {
    do {
      return try Yams.compose(yaml: joiningEscapedPairs(text)) ?? Node.mapping(Node.Mapping([]))
    } catch let error as YamlError {
      note(error.line, "", error.words)
      throw found
    }
  }

  func note(_ line: Int?, _ path: String, _ words: String) {
    mistakes.append(DocumentMistakes.Mistake(file: file, line: line, path: path, words: words))
  }

  /// A value as mistakes show it.
  func quoted(_ value: String) -> String { showsValues ? "“\(value)”" : "this" }
}

/// One value of a document, and the keys that lead to it.
struct DocumentPart {
  let node: Node
  let path: String
  let document: Document

  /// Says what is wrong with the value.
  func wrong(_ words: String) { document.note(node.mark?.line, path, words) }

  /// The fields of a mapping; nil, and a mistake, for anything else.
  func fields() -> Fields? {
    guard let mapping = node.mapping else {
      wrong("keys with values are needed here, each “key: value” on its own line")
      return nil
    }
    return Fields(mapping, of: self)
  }

  /// The values of a list; a single value is a list of one.
  func items() -> [DocumentPart] {
    guard let sequence = node.sequence else { return [self] }
    return sequence.enumerated().map { place, node in
      DocumentPart(node: node, path: "\(path)[\(place + 1)]", document: document)
    }
  }

  /// The value as it was written; nil, and a mistake, for a list or a mapping.
  func text() -> String? {
    guard let scalar = node.scalar else {
      wrong("a single value is needed here")
      return nil
    }
    return scalar.string
  }

  /// What `read` makes of the text; where it makes nothing, a mistake that says what would be right.
  func value<Value>(_ what: String, example: String, _ read: (String) -> Value?) -> Value? {
    guard let text = text() else { return nil }
    if let value = read(text) { return value }
    wrong("\(document.quoted(text)) is not a \(what); write for example “\(example)”")
    return nil
  }
}

/// The fields of a mapping; a key that nobody asked for is a mistake.
final class Fields {
  private let values: [(key: String, line: Int?, node: Node)]
  private let part: DocumentPart
  private var asked: [String] = []
  private var nested: [Fields] = []

  init(_ mapping: Node.Mapping, of part: DocumentPart) {
    values = mapping.map { key, value in (key.scalar?.string ?? "", key.mark?.line, value) }
    self.part = part
  }

  /// The value of a key; nil where the key is missing or has no value.
  subscript(_ key: String) -> DocumentPart? {
    if !asked.contains(key) { asked.append(key) }
    guard let found = values.first(where: { $0.key == key }), !Self.isNothing(found.node) else { return nil }
    return DocumentPart(node: found.node, path: path(key), document: part.document)
  }

  /// The fields under a key; nil where it is missing.
  func fields(_ key: String) -> Fields? {
    guard let fields = self[key]?.fields() else { return nil }
    nested.append(fields)
    return fields
  }

  /// Each mapping of a list under a key, as `read` makes it.
  func list<Value>(_ key: String, _ read: (Fields) -> Value?) -> [Value]? {
    guard let part = self[key] else { return nil }
    return part.items().compactMap { item in
      guard let fields = item.fields() else { return nil }
      nested.append(fields)
      return read(fields)
    }
  }

  /// Says that a key is missing here, when it is.
  func missing(_ key: String, _ words: String) {
    if self[key] == nil { part.document.note(part.node.mark?.line, path(key), words) }
  }

  /// Says what is wrong with these fields together.
  func wrong(_ words: String) { part.wrong(words) }

  /// Notes every key that nobody asked for, here and below.
  func refuseUnknown() {
    for value in values where !asked.contains(value.key) {
      part.document.note(
        value.line, path(value.key), "unknown key; known here: \(asked.joined(separator: ", "))")
    }
    nested.forEach { $0.refuseUnknown() }
  }

  private func path(_ key: String) -> String { part.path.isEmpty ? key : "\(part.path).\(key)" }

  private static func isNothing(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }
}
