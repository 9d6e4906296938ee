import CaseModel

/// What was typed to find an act: matches in a title come before those in a description, at the beginning of a word before
/// those inside.
struct ActSearch {
  private let typed: String
  private let words: [String]

  init(_ text: String) {
    // Keyboards have the straight apostrophe, titles the curved one.
    words = text.lowercased().replacing("'", with: "’").split(separator: " ").map(String.init)
    typed = words.joined(separator: " ")
  }

  /// How far an act is from what was typed: 0 for a title that begins with it; nil where a word is not found.
  func rank(_ form: ActForm, who: String) -> Int? {
    let title = form.title.lowercased()
    if title.hasPrefix(typed) { return 0 }
    let places = [title, "\(form.words) \(form.name)".lowercased(), who.lowercased()]
    var rank = 1
    for word in words {
      guard let place = places.firstIndex(where: { $0.contains(word) }) else { return nil }
      let begins = places[place].split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(word) }
      rank += place * 2 + (begins ? 0 : 1)
    }
    return rank
  }
}
