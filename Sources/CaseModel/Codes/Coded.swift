/// A code list: a short code for storage and exchange, plain words for people.
public protocol Coded: RawRepresentable<String>, CaseIterable, Codable, Hashable, Sendable {
  /// What the code means, in words a person would use.
  var words: String { get }
}
