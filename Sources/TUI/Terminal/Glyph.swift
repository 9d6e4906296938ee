/// One character as it stands on the grid: safe to send, of a known width.
struct Glyph: Equatable {
  /// The scalar drawn.
  var scalar: UInt32
  /// Up to three combining marks, as in ``Cell``.
  var marks: UInt64
  /// The columns taken, 1 or 2.
  var width: Int

  /// Adds a combining mark; a fourth and later ones are left out, as terminals do.
  mutating func add(mark: Unicode.Scalar) {
    var shift: UInt64 = 0
    while shift < 63, (marks >> shift) & 0x1F_FFFF != 0 { shift += 21 }
    guard shift < 63 else { return }
    marks |= UInt64(mark.value) << shift
  }
}

/// The glyphs that stand for a text, in its logical order.
///
/// Text from records is data. What a terminal would act on, and what would hide or reorder text, is turned
/// into a symbol; joiners that only choose a letter's shape are left out.
struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var lookahead: Unicode.Scalar?
  private var previous: UInt32 = 0

  init(_ text: some StringProtocol) {
    scalars = String(text).unicodeScalars.makeIterator()
    lookahead = scalars.next()
  }

  mutating func next() -> Glyph? {
    while let scalar = lookahead {
      lookahead = scalars.next()
      let kind = ScalarKind(scalar, after: previous)
      previous = scalar.value
      switch kind {
      case .shown(let value, let width):
        return withMarks(Glyph(scalar: value, marks: 0, width: width))
      case .mark:
        // A mark with nothing to stand on gets the circle that Unicode charts use.
        var glyph = Glyph(scalar: 0x25CC, marks: 0, width: 1)
        glyph.add(mark: scalar)
        return withMarks(glyph)
      case .leftOut: continue
      }
    }
    return nil
  }

  /// Takes the marks and the left-out scalars that follow a base.
  private mutating func withMarks(_ base: Glyph) -> Glyph {
    var glyph = base
    while let scalar = lookahead, scalar.value >= 0xAD {
      switch ScalarKind(scalar, after: previous) {
      case .shown: return glyph
      case .mark: glyph.add(mark: scalar)
      case .leftOut: break
      }
      previous = scalar.value
      lookahead = scalars.next()
    }
    return glyph
  }
}

/// What becomes of one scalar on the grid.
enum ScalarKind: Equatable {
  /// Drawn as this scalar in this many columns.
  case shown(UInt32, width: Int)
  /// Drawn on top of the character before it.
  case mark
  /// Not drawn: it only chooses the shape or colour of its neighbour, and terminals disagree about its width.
  case leftOut

  /// The replacement for what has no symbol of its own.
  static let replacement = ScalarKind.shown(0xFFFD, width: 1)

  init(_ scalar: Unicode.Scalar, after previous: UInt32) {
    let value = scalar.value
    switch value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300: self = .shown(value, width: 1)
    case 0..<0x20: self = .shown(0x2400 + value, width: 1)
    case 0x7F: self = .shown(0x2421, width: 1)
    case 0xA0: self = .shown(0x20, width: 1)
    case 0x2500...0x25FC: self = .shown(value, width: 1)
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: self = .shown(value, width: 2)
    default: self = Self.uncommon(scalar, after: previous)
    }
  }

  private static func uncommon(_ scalar: Unicode.Scalar, after previous: UInt32) -> ScalarKind {
    let value = scalar.value
    switch value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F:
      // Persian, Indic scripts and emoji use these; between other letters they are a trick.
      return joins(previous) ? .leftOut : replacement
    case 0x1F3FB...0x1F3FF:
      return Unicode.Scalar(previous)?.properties.isEmojiModifierBase == true
        ? .leftOut : .shown(value, width: 2)
    case 0x1F1E6...0x1F1FF:
      // Terminals disagree about flags; their two letters say the same.
      return .shown(value - 0x1F1E6 + 0x41, width: 1)
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return .mark
    default: break
    }
    let properties = scalar.properties
    guard let age = properties.age, (age.major, age.minor) <= (15, 1) else { return replacement }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return replacement
    default: return .shown(value, width: WidthTable.isWide(value) ? 2 : 1)
    }
  }

  /// Says whether a joiner or variation selector has something to do after a scalar.
  private static func joins(_ previous: UInt32) -> Bool {
    previous >= 0x0590 || previous == 0xA9 || previous == 0xAE || (0x23...0x39).contains(previous)
  }
}

/// The number of columns that a text takes on the grid.
///
/// Control characters count as the symbols that are drawn for them.
public func displayWidth(_ text: some StringProtocol) -> Int {
  var width = 0
  for glyph in Glyphs(text) { width += glyph.width }
  return width
}
