import CaseModel
import Testing

@testable import CaseLedger

@Suite struct HashChainTests {
  // Computed apart: `(head -c 32 /dev/zero; printf '1\nC-000123\n1\n2019-01-09T10:42:00Z\nW-000012\nriskAccepted\n{"team":"T-000002"}') | sha256sum`
  @Test func aRowsHashIsTheOneThatSha256sumGives() {
    var chain = HashChain()
    let hash = chain.hash(
      after: Head.start.hash, sequence: 1, record: ContactID(123).record, version: 1,
      at: "2019-01-09T10:42:00Z".utf8, by: 12, kind: "riskAccepted".utf8, body: #"{"team":"T-000002"}"#.utf8)
    let head = Head(sequence: 1, hash: hash)
    #expect(head.text == "1 c3565b37da7ce915f5c6e7acd1097da1d6a11667bc26dd27adfb76acb66e3300")
    #expect(Head(text: head.text) == head)
  }

  @Test(arguments: [
    "", "1", "1 ab", "x " + String(repeating: "0", count: 64), "1 " + String(repeating: "g", count: 64),
  ])
  func whatIsNoHeadIsNotRead(text: String) {
    #expect(Head(text: text) == nil)
  }
}
