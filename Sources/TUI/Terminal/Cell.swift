/// One column of one row: a character or half of a wide one, and what it means.
public struct Cell: Equatable, Sendable {
  /// The scalar drawn; 0 in the right half of a wide character.
  public internal(set) var scalar: UInt32
  /// What the cell means.
  public internal(set) var role: Role
  /// Up to three combining marks, 21 bits each, the first in the lowest bits; 0 when there are none.
  public internal(set) var marks: UInt64

  /// A blank.
  public static let blank = Cell(scalar: 0x20, role: .plain, marks: 0)

  /// Says whether this is the right half of a wide character.
  public var isContinuation: Bool { scalar == 0 }

  /// The scalars to draw, the base first; empty in the right half of a wide character.
  public var scalars: [Unicode.Scalar] {
    guard let base = Unicode.Scalar(scalar), scalar != 0 else { return [] }
    var result = [base]
    var rest = marks
    while rest != 0, let mark = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) {
      result.append(mark)
      rest >>= 21
    }
    return result
  }
}
