import CaseModel

/// A text about the child that was learned, or why it is not known.
struct NotedEditor: Equatable {
  /// Whether the text says why it is not known.
  var isUnknown = false
  /// What was typed.
  var editor = TextEditor()

  init() {}

  init(_ noted: Noted) {
    switch noted {
    case .noted(let text): editor = TextEditor(text)
    case .unknown(let why):
      isUnknown = true
      editor = TextEditor(why)
    }
  }

  /// What would be recorded.
  var noted: Noted { isUnknown ? .unknown(why: editor.text) : .noted(editor.text) }

  /// Whether nothing was typed.
  var isBlank: Bool { noted.isBlank }

  /// One line for a list of fields: the text, said to be unknown where it is.
  var summary: String { (isUnknown ? "not known: " : "") + oneLine(editor.text) }
}

/// A text without its line breaks.
func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).joined(separator: " ")
}
