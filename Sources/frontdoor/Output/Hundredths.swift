/// Numbers of hundredths as decimals, exactly: points, full-time equivalents.
enum Hundredths {
  /// 1250 as "12.5", 300 as "3".
  static func text(_ number: Int) -> String {
    let sign = number < 0 ? "-" : ""
    let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Reads "12.5"; nil for what is no number from 0 to a million with at most two decimals.
  static func number(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = natural(parts[0]), whole <= 1_000_000 else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard (1...2).contains(parts[1].count), let rest = natural(parts[1]) else { return nil }
    return whole * 100 + (parts[1].count == 1 ? rest * 10 : rest)
  }

  private static func natural(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
