import Testing

@testable import TUI

private func decode(_ bytes: String) -> [Key] {
  var decoder = KeyDecoder()
  return decoder.feed(Array(bytes.utf8))
}

private let knownKeys: [(String, Key)] = [
  ("a", .character("a")), (" ", .character(" ")), ("é", .character("é")), ("李", .character("李")),
  ("🙂", .character("🙂")), ("~", .character("~")), ("\r", .enter), ("\n", .enter), ("\t", .tab),
  ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{0}", .control(" ")), ("\u{1}", .control("a")),
  ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
  ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down), ("\u{1B}[C", .right),
  ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left), ("\u{1B}[1;2A", .up),
  ("\u{1B}[1;5C", .wordRight),
  ("\u{1B}[1;3D", .wordLeft), ("\u{1B}O5D", .wordLeft), ("\u{1B}Oc", .wordRight), ("\u{1B}[H", .home),
  ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}[F", .end), ("\u{1B}OF", .end),
  ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
  ("\u{1B}[6;5~", .pageDown), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab),
  ("\u{1B}OP", .function(1)), ("\u{1B}OS", .function(4)), ("\u{1B}[11~", .function(1)),
  ("\u{1B}[[A", .function(1)),
  ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
  ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)), ("\u{1B}[34~", .function(20)),
  ("\u{1B}OM", .enter), ("\u{1B}Op", .character("0")), ("\u{1B}Oy", .character("9")),
  ("\u{1B}Ok", .character("+")),
  ("\u{1B}b", .alt("b")), ("\u{1B}é", .alt("é")), ("\u{1B}\u{7F}", .control("w")),
  ("\u{1B}[200~one\r\ntwo\rthree\nfour\u{1B}[201~", .paste("one\ntwo\nthree\nfour")),
  ("\u{1B}[200~a\u{1B}[31mb\u{1B}[201~", .paste("a\u{1B}[31mb")),
]

@Test(arguments: knownKeys)
func aKeyIsKnown(bytes: String, key: Key) {
  #expect(decode(bytes) == [key])
}

@Test(arguments: knownKeys)
func aKeyIsKnownByteByByteAndBetweenOthers(bytes: String, key: Key) {
  var decoder = KeyDecoder()
  var keys: [Key] = []
  for byte in Array("x".utf8) + Array(bytes.utf8) + Array("y".utf8) { keys += decoder.feed([byte]) }
  #expect(keys == [.character("x"), key, .character("y")])
  #expect(decoder.patience == nil)
}

@Test(arguments: [
  "\u{1B}[99~", "\u{1B}[<0;5;5M", "\u{1B}[<0;5;5m", "\u{1B}[M !!", "\u{1B}[?1;2c", "\u{1B}[12;40R",
  "\u{1B}[I",
  "\u{1B}[O", "\u{1B}]0;title\u{7}", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}P1+r\u{1B}\\", "\u{1B}Oz",
  "\u{1B}[97;5u", "\u{1B}[27;5;97~", "\u{1B}[>0;276;0c", "\u{9B}", "\u{85}", "\u{1B}[0n", "\u{1B}[[Z",
  "\u{1B}[1;2",
])
func anUnknownSequenceIsSwallowedWhole(bytes: String) {
  // What ends in the middle is given up when the next control character comes.
  #expect(decode(bytes + "\rq") == [.enter, .character("q")])
}

@Test func malformedTextIsSwallowed() {
  var decoder = KeyDecoder()
  let bytes: [UInt8] = [0x61, 0xFF, 0x80, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xC0, 0xAF, 0x62]
  #expect(decoder.feed(bytes) == [.character("a"), .character("("), .character("b")])
}

@Test func escapeAloneIsToldFromASequenceByAShortWait() {
  var decoder = KeyDecoder()
  #expect(decoder.feed([0x1B]) == [])
  #expect(decoder.patience == .milliseconds(25))
  #expect(decoder.timeOut() == [.escape])
  #expect(decoder.patience == nil)
  #expect(decoder.feed([0x5B, 0x41]) == [.character("["), .character("A")])
}

@Test func anEscapeBeforeAnotherSequenceIsAKey() {
  #expect(decode("\u{1B}\u{1B}[A") == [.escape, .up])
  #expect(decode("\u{1B}\r") == [.escape, .enter])
}

@Test(arguments: [
  ("\u{1B}[", [Key.alt("[")]), ("\u{1B}O", [.alt("O")]), ("\u{1B}]", [.alt("]")]), ("\u{1B}[1;", []),
  ("\u{1B}]0;tit", []), ("\u{1B}[200~half", [.paste("half")]), ("\u{1B}]0;tit\u{1B}", []),
])
func anUnfinishedSequenceIsGivenUp(bytes: String, keys: [Key]) {
  var decoder = KeyDecoder()
  #expect(decoder.feed(Array(bytes.utf8)) == [])
  #expect(decoder.patience ?? .zero > .milliseconds(25))
  #expect(decoder.timeOut() == keys)
  #expect(decoder.patience == nil)
  #expect(decoder.feed([0x71]) == [.character("q")])
}

@Test func anEndlessSequenceIsSwallowed() {
  let endless = "\u{1B}[" + String(repeating: "1", count: 5000)
  var decoder = KeyDecoder()
  let keys = decoder.feed(Array(endless.utf8))
  #expect(keys.allSatisfy { $0 == .character("1") })
  #expect(decoder.patience == nil || decoder.timeOut() == [])
}

@Test func noBytesStopTheDecoder() {
  var seed: UInt64 = 42
  var decoder = KeyDecoder()
  var count = 0
  for _ in 0..<20_000 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let odd = UInt8(truncatingIfNeeded: seed >> 40)
    let byte: UInt8 = seed >> 60 < 4 ? 0x1B : seed >> 60 < 6 ? 0x5B : odd
    count += decoder.feed([byte]).count
  }
  _ = decoder.timeOut()
  #expect(count > 1000)
  #expect(decoder.feed([0x71]) == [.character("q")])
}
