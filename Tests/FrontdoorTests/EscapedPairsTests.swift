import Testing

@testable import frontdoor

/// Characters that JSON writes as two escapes, as Python's json.dumps does.
@Suite struct EscapedPairsTests {
  @Test(arguments: [
    (#"{"what": "\ud83d\ude00"}"#, #"{"what": "😀"}"#), (#"\uD83D\uDE00\ud83d\ude00"#, "😀😀"),
    (#"\udbff\udfff"#, "\u{10FFFF}"), (#"a\\\ud83d\ude00"#, #"a\\😀"#), (#"\ud83d\ud83d\ude00"#, #"\ud83d😀"#),
  ])
  func aPairBecomesItsCharacter(written: String, read: String) {
    #expect(joiningEscapedPairs(written) == read)
  }

  @Test(arguments: [
    "", "é", "\\", #"\\ud83d\ude00"#, #"\ud83d"#, #"\ud83d and \ude00"#, #"\ude00\ud83d"#,
    #"\ud83d\u00e9"#, #"\u00e9"#, #"\ud83d\ude0"#, #"\ud83dude00"#, #"é\é\"#, "a: b\r\nc: d\r\n",
  ])
  func everythingElseIsLeftAlone(text: String) {
    #expect(Array(joiningEscapedPairs(text).utf8) == Array(text.utf8))
  }

  private func narrative(_ text: String) throws -> String? {
    try Document.read(text, file: "f.json") { $0["narrative"]?.words() }
  }

  @Test func aDocumentMayHoldSuchACharacter() throws {
    #expect(try narrative(#"{"narrative": "said \ud83d\ude00 twice"}"#) == "said 😀 twice")
  }

  @Test(arguments: [
    (#"\ud83d"#, "found invalid Unicode character escape code"),
    (#"C:\work"#, "found unknown escape character"),
  ])
  func whatIsNoWholeCharacterIsSaidWithItsLine(written: String, why: String) {
    let text = "{\n\"channel\": \"phone\",\n\"narrative\": \"said \(written)\"\n}"
    let error = #expect(throws: DocumentMistakes.self) { _ = try narrative(text) }
    #expect(
      error?.description
        == "f.json line 3: a backslash here does not make a whole character (\(why)): write the character itself, and a "
        + "backslash as two of them")
  }
}
