/// How a role looks on a terminal.
public struct Style: Equatable, Sendable {
  /// The number of the text's colour in the terminal's palette; nil is the terminal's own.
  public var foreground: UInt8?
  /// The number of the background's colour; nil is the terminal's own.
  public var background: UInt8?
  /// Thicker or brighter.
  public var isBold = false
  /// Underlined.
  public var isUnderlined = false
  /// Text and background exchanged.
  public var isReversed = false

  /// Makes a style; the default is ordinary text.
  public init(
    foreground: UInt8? = nil, background: UInt8? = nil, bold: Bool = false, underlined: Bool = false,
    reversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    isBold = bold
    isUnderlined = underlined
    isReversed = reversed
  }
}

/// What the person asked for with `--theme`.
public enum ThemeChoice: String, CaseIterable, Equatable, Sendable {
  /// Colours that can be read on any background, or those of the background where the terminal tells it.
  case automatic = "auto"
  /// Light colours for a dark background.
  case dark
  /// Dark colours for a light background.
  case light
  /// No colours.
  case monochrome = "mono"
}

/// What each role looks like on this terminal; the one place where colours are named.
///
/// No role relies on colour alone: views say the same with a letter or word, and the roles on which a decision
/// hangs differ without colour as well. Red and green differ in blueness too, for those who confuse them.
public struct Theme: Equatable, Sendable {
  /// How many colours are used.
  public enum Depth: Equatable, Sendable {
    /// None.
    case monochrome
    /// The eight of the ANSI standard.
    case eight
    /// A palette of 256.
    case full
  }

  /// What is known about the background.
  public enum Background: Equatable, Sendable {
    /// Nothing: colours must be readable on dark and light.
    case unknown
    /// Dark.
    case dark
    /// Light.
    case light
  }

  /// How many colours are used.
  public let depth: Depth
  /// What is known about the background.
  public let background: Background

  /// Makes a theme.
  public init(depth: Depth, background: Background) {
    self.depth = depth
    self.background = background
  }

  /// The theme for a terminal.
  ///
  /// - Parameters:
  ///   - choice: what the person asked for; it goes before `NO_COLOR`, because it is the nearer wish.
  ///   - environment: `NO_COLOR` (https://no-color.org: any value but the empty one) and `COLORFGBG` are read.
  ///   - colours: how many colours the terminal has; below 8 none are used.
  public init(_ choice: ThemeChoice, environment: [String: String], colours: Int) {
    let wantsNone = choice == .monochrome || (choice == .automatic && environment["NO_COLOR"] ?? "" != "")
    let depth: Depth = wantsNone || colours < 8 ? .monochrome : colours < 256 ? .eight : .full
    let background: Background =
      switch choice {
      case .dark: .dark
      case .light: .light
      case .automatic, .monochrome: Self.background(environment["COLORFGBG"] ?? "")
      }
    self.init(depth: depth, background: background)
  }

  /// Reads `COLORFGBG`, such as `15;0` or `0;default;15`: the last number is the background's.
  private static func background(_ value: String) -> Background {
    switch value.split(separator: ";").last.flatMap({ Int($0) }) {
    case .some(0...6), .some(8): .dark
    case .some(7), .some(9...15): .light
    default: .unknown
    }
  }

  /// What a role looks like.
  public func style(of role: Role) -> Style {
    switch depth {
    case .monochrome: Self.uncoloured(role)
    case .eight: eightColours(role)
    case .full: fullColours(role)
    }
  }

  /// The style of a role with no colours at all.
  private static func uncoloured(_ role: Role) -> Style {
    switch role {
    case .plain, .dim, .dueSoon, .amber, .green, .blue, .room, .full, .label, .border, .notice, .tab: Style()
    case .strong, .title, .heading, .breached, .red, .over, .key, .marked, .simulated: Style(bold: true)
    case .selected, .tabActive, .masked: Style(reversed: true)
    case .selectedUnfocused, .input, .match: Style(underlined: true)
    case .banner, .unsafe, .error: Style(bold: true, reversed: true)
    }
  }

  /// Adds the eight colours that can be told from the background to the uncoloured style.
  private func eightColours(_ role: Role) -> Style {
    var style = Self.uncoloured(role)
    let red: UInt8 = 1
    let (amber, green, blue): (UInt8?, UInt8?, UInt8?) =
      switch background {
      case .dark: (3, 2, 6)
      case .light: (5, nil, 4)
      case .unknown: (5, nil, nil)
      }
    switch role {
    case .breached, .red: style.foreground = red
    case .unsafe, .banner, .error: style = Style(foreground: 7, background: red, bold: true)
    case .dueSoon, .amber, .over, .simulated: style.foreground = amber
    case .green, .room, .notice: style.foreground = green
    case .blue, .full, .key, .marked: style.foreground = blue
    case .plain, .dim, .strong, .title, .heading, .selected, .selectedUnfocused, .label, .border, .input,
      .masked,
      .match, .tabActive, .tab:
      break
    }
    return style
  }

  /// Adds colours of the palette of 256 to the uncoloured style.
  private func fullColours(_ role: Role) -> Style {
    var style = Self.uncoloured(role)
    let shades = Shades.on(background)
    switch role {
    case .breached, .red: style.foreground = shades.red
    case .unsafe, .banner, .error: style = Style(foreground: 231, background: 160, bold: true)
    case .dueSoon, .amber, .over, .simulated: style.foreground = shades.amber
    case .green, .room, .notice: style.foreground = shades.green
    case .blue, .full, .key, .marked: style.foreground = shades.blue
    case .dim, .label, .border, .tab: style.foreground = shades.dim
    case .selectedUnfocused: style = Style(foreground: 231, background: 240)
    case .plain, .strong, .title, .heading, .selected, .input, .masked, .match, .tabActive: break
    }
    return style
  }
}

/// The accents of the palette of 256 for one background.
private struct Shades {
  var red: UInt8
  var amber: UInt8
  var green: UInt8
  var blue: UInt8
  var dim: UInt8

  static func on(_ background: Theme.Background) -> Shades {
    switch background {
    case .unknown: Shades(red: 196, amber: 130, green: 29, blue: 63, dim: 243)
    case .dark: Shades(red: 203, amber: 215, green: 79, blue: 75, dim: 246)
    case .light: Shades(red: 160, amber: 94, green: 29, blue: 25, dim: 241)
    }
  }
}
