/// A value as JSON, keys in the order given, so that two runs differ only where the service does.
enum JSONValue: Equatable {
  case null
  case flag(Bool)
  case integer(Int)
  /// A number of hundredths, written exactly: 1250 is 12.5.
  case hundredths(Int)
  case text(String)
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// A text, or null for nil.
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  static func == (one: JSONValue, other: JSONValue) -> Bool { one.line == other.line }

  /// The value on one line.
  var line: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// A list with an element a line; everything else on one line.
  var lines: String {
    guard case .list(let values) = self, !values.isEmpty else { return line }
    var text = "["
    for (place, value) in values.enumerated() {
      text += place == 0 ? "\n  " : ",\n  "
      value.write(to: &text)
    }
    return text + "\n]"
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .hundredths(let number): text += Hundredths.text(number)
    case .text(let string): Self.write(string, to: &text)
    case .list(let values):
      text += "["
      for (place, value) in values.enumerated() {
        if place > 0 { text += ", " }
        value.write(to: &text)
      }
      text += "]"
    case .object(let fields):
      text += "{"
      for (place, field) in fields.enumerated() {
        if place > 0 { text += ", " }
        Self.write(field.0, to: &text)
        text += ": "
        field.1.write(to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}": escape(scalar, to: &text)
      default: append(scalar, to: &text)
      }
    }
    text += "\""
  }

  /// JSON from elsewhere, with every character that hides or reorders text written as its number, which means the same.
  static func escapingWhatHides(_ json: String) -> String {
    var text = ""
    for scalar in json.unicodeScalars { append(scalar, to: &text) }
    return text
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if hides(scalar) { escape(scalar, to: &text) } else { text.unicodeScalars.append(scalar) }
  }

  /// Whether a scalar controls a terminal, is invisible, or reorders other text.
  private static func hides(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x7F else { return false }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
      return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  private static func escape(_ scalar: Unicode.Scalar, to text: inout String) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
