/// A choice of one among labelled options; nothing is chosen unless told.
///
/// Keys: arrows, PgUp, PgDn, Home and End highlight an option, letters find the label that begins with them and are
/// shown, Enter chooses what is highlighted; so does Space after an arrow, while after letters it types a blank. Nothing is
/// highlighted at first, so that Enter alone chooses nothing; text that matches no option chooses nothing.
public struct Picker<Value: Equatable & Sendable>: Equatable, Sendable {
  /// The values, in the order of the list.
  public let values: [Value]
  /// What was chosen; nil until something is.
  public private(set) var chosen: Value?
  private var list: OptionList

  /// Makes a choice among values with their labels.
  ///
  /// - Parameters:
  ///   - chosen: what was chosen before; it is highlighted too.
  ///   - typed: what was typed and chose nothing.
  public init(_ options: [(value: Value, label: String)], chosen: Value? = nil, typed: String = "") {
    values = options.map(\.value)
    self.chosen = chosen
    list = OptionList(
      options.map(\.label), highlighted: options.firstIndex { $0.value == chosen }, typed: typed)
  }

  /// The option under the bar; nil before any is.
  public var highlighted: Value? { list.highlighted.map { values[$0] } }

  /// The lines that it takes: one for each option, and one for what is typed.
  public var count: Int { list.lines }

  /// What was typed and chose nothing yet; empty when nothing was.
  public var typed: String { list.typed }

  /// Says whether the arrow up would leave the list.
  var isOnFirst: Bool { list.isOnFirst }

  /// Says whether the arrow down would leave the list.
  var isOnLast: Bool { list.isOnLast }

  /// Takes in a key; returns false for a key that means nothing here.
  @discardableResult
  public mutating func update(_ key: Key) -> Bool {
    switch key {
    case .enter,
      .character(" ") where !list.isSearching:
      guard let value = highlighted else { return false }
      chosen = value
      list.settle()
      return true
    default: return list.update(key)
    }
  }

  /// Draws the options around the highlighted one, and places the cursor on it when the list has the keys.
  public func draw(in frame: inout Frame, _ rect: Rect, isFocused: Bool) {
    list.draw(in: &frame, rect, isFocused: isFocused) { values[$0] == chosen ? "(•) " : "( ) " }
  }
}

/// A choice of any number among labelled options.
///
/// Keys are those of ``Picker``, but a blank or Enter marks the highlighted option or unmarks it.
public struct MultiPicker<Value: Equatable & Sendable>: Equatable, Sendable {
  /// The values, in the order of the list.
  public let values: [Value]
  private var marks: [Bool]
  private var list: OptionList

  /// Makes a choice among values with their labels.
  public init(_ options: [(value: Value, label: String)], chosen: [Value] = [], typed: String = "") {
    values = options.map(\.value)
    marks = values.map { chosen.contains($0) }
    list = OptionList(options.map(\.label), highlighted: nil, typed: typed)
  }

  /// What was chosen, in the order of the list.
  public var chosen: [Value] { zip(values, marks).filter(\.1).map(\.0) }

  /// The lines that it takes: one for each option, and one for what is typed.
  public var count: Int { list.lines }

  /// What was typed and chose nothing yet; empty when nothing was.
  public var typed: String { list.typed }

  /// Says whether the arrow up would leave the list.
  var isOnFirst: Bool { list.isOnFirst }

  /// Says whether the arrow down would leave the list.
  var isOnLast: Bool { list.isOnLast }

  /// Takes in a key; returns false for a key that means nothing here.
  @discardableResult
  public mutating func update(_ key: Key) -> Bool {
    switch key {
    case .enter,
      .character(" ") where !list.isSearching:
      guard let index = list.highlighted else { return false }
      marks[index].toggle()
      list.settle()
      return true
    default: return list.update(key)
    }
  }

  /// Draws the options around the highlighted one, and places the cursor on it when the list has the keys.
  public func draw(in frame: inout Frame, _ rect: Rect, isFocused: Bool) {
    list.draw(in: &frame, rect, isFocused: isFocused) { marks[$0] ? "[x] " : "[ ] " }
  }
}
