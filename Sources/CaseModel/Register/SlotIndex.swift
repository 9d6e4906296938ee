/// Where records lie, by their numbers: two steps to a slot and no hashing.
///
/// Numbers come in pages, so that a few open records among many closed ones cost a page each and no more.
struct SlotIndex: Sendable {
  private static let none: Int32 = -1
  private static let pageBits: UInt32 = 8
  private static let pageSize = 1 << 8
  /// Where each page begins in `slots`; `none` for a page without numbers.
  private var pages: ContiguousArray<Int32> = []
  private var slots: ContiguousArray<Int32> = []

  /// The slot of a number; nil for a number that has none.
  subscript(number: UInt32) -> Int32? {
    let page = Int(number >> Self.pageBits)
    guard page < pages.count, pages[page] != Self.none else { return nil }
    let slot = slots[Int(pages[page]) + Int(number) % Self.pageSize]
    return slot == Self.none ? nil : slot
  }

  /// Gives a number a slot, or none.
  mutating func set(_ number: UInt32, to slot: Int32?) {
    let page = Int(number >> Self.pageBits)
    if page >= pages.count {
      pages.append(contentsOf: repeatElement(Self.none, count: page + 1 - pages.count))
    }
    if pages[page] == Self.none {
      pages[page] = Int32(slots.count)
      slots.append(contentsOf: repeatElement(Self.none, count: Self.pageSize))
    }
    slots[Int(pages[page]) + Int(number) % Self.pageSize] = slot ?? Self.none
  }
}
