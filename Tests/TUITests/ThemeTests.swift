import Testing

@testable import TUI

private let themes: [Theme] = [Theme.Depth.monochrome, .eight, .full].flatMap { depth in
  [Theme.Background.unknown, .dark, .light].map { Theme(depth: depth, background: $0) }
}

@Test(arguments: [
  (ThemeChoice.automatic, [String: String](), 256, Theme.Depth.full, Theme.Background.unknown),
  (.automatic, [:], 8, .eight, .unknown), (.automatic, [:], 16, .eight, .unknown),
  (.automatic, [:], 7, .monochrome, .unknown), (.automatic, [:], 0, .monochrome, .unknown),
  (.automatic, ["NO_COLOR": "1"], 256, .monochrome, .unknown),
  (.automatic, ["NO_COLOR": ""], 256, .full, .unknown),
  (.automatic, ["COLORFGBG": "15;0"], 256, .full, .dark),
  (.automatic, ["COLORFGBG": "0;15"], 256, .full, .light),
  (.automatic, ["COLORFGBG": "0;default;15"], 256, .full, .light),
  (.automatic, ["COLORFGBG": "12;8"], 256, .full, .dark),
  (.automatic, ["COLORFGBG": "0;7"], 256, .full, .light),
  (.automatic, ["COLORFGBG": "default;default"], 256, .full, .unknown),
  (.light, ["COLORFGBG": "15;0"], 256, .full, .light), (.dark, ["NO_COLOR": "1"], 256, .full, .dark),
  (.monochrome, [:], 256, .monochrome, .unknown),
])
func aThemeFollowsThePersonAndTheTerminal(
  choice: ThemeChoice, environment: [String: String], colours: Int, depth: Theme.Depth,
  background: Theme.Background
) {
  let theme = Theme(choice, environment: environment, colours: colours)
  #expect(theme == Theme(depth: depth, background: background))
}

@Test func withoutColoursNoColourIsNamed() {
  let theme = Theme(depth: .monochrome, background: .dark)
  for role in Role.allCases {
    #expect(theme.style(of: role).foreground == nil)
    #expect(theme.style(of: role).background == nil)
  }
}

@Test(arguments: themes)
func whatADecisionHangsOnStandsOutWithoutColour(theme: Theme) {
  let plain = theme.style(of: .plain)
  #expect(plain == Style())
  for role in [Role.breached, .selected, .banner, .error, .red, .over, .unsafe] {
    let style = theme.style(of: role)
    #expect(style.isBold || style.isReversed, "\(role)")
  }
  #expect(theme.style(of: .selected).isReversed)
  #expect(theme.style(of: .selected) != theme.style(of: .selectedUnfocused))
  #expect(theme.style(of: .selected) != theme.style(of: .banner))
}

/// The relative luminance of a colour of the palette of 256, as WCAG 2 defines it.
private func luminance(_ number: UInt8) -> Double {
  let steps = [0.0, 95, 135, 175, 215, 255]
  let cube = Int(number) - 16
  let channels =
    number >= 232
    ? Array(repeating: Double(8 + 10 * (Int(number) - 232)), count: 3)
    : [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]]
  let linear = channels.map { value -> Double in
    let part = value / 255
    return part <= 0.03928 ? part / 12.92 : power((part + 0.055) / 1.055)
  }
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

/// `base` to the power of 2.4 by its fifth root, found by bisection.
private func power(_ base: Double) -> Double {
  let wanted = base * base
  var low = 0.0
  var high = 1.0
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if middle * middle * middle * middle * middle < wanted { low = middle } else { high = middle }
  }
  return base * base * low
}

private func contrast(_ one: Double, _ other: Double) -> Double {
  (max(one, other) + 0.05) / (min(one, other) + 0.05)
}

@Test(arguments: [
  (Theme.Background.dark, [0.0], 4.5), (.light, [1.0], 4.5), (.unknown, [0.0, 1.0], 3.9),
])
func coloursCanBeReadOnTheirBackground(background: Theme.Background, luminances: [Double], atLeast: Double) {
  let theme = Theme(depth: .full, background: background)
  for role in Role.allCases {
    let style = theme.style(of: role)
    guard let foreground = style.foreground else { continue }
    let behind = style.background.map { [luminance($0)] } ?? luminances
    for other in behind {
      #expect(contrast(luminance(foreground), other) >= atLeast, "\(role) on \(background)")
    }
  }
}
