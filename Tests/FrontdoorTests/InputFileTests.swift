import CaseModel
import Testing

@testable import frontdoor

/// What is handed over ends, or is given up.
@Suite struct InputFileTests {
  private static let tooLong =
    "more than \(TextLimit.document) bytes: no form or text of this program is that long"

  @Test(.timeLimit(.minutes(1))) func aTextThatNeverEndsIsGivenUpAtTheLimit() {
    #expect(throws: UsageMistake("zero has \(Self.tooLong)")) { _ = try InputFile.text("/dev/zero") }
  }

  @Test(.timeLimit(.minutes(1))) func soAreSettingsAndAListThatIsADevice() throws {
    let folder = try Folder().begun()
    let settings = try Program(["team", "add", "North", "--service", "/dev/zero"], in: folder)
    #expect(settings.code == 2 && settings.errors.contains("zero has \(Self.tooLong)"))
    let list = try Program(["import", "annex-a", "/dev/zero"], in: folder)
    #expect(list.code == 1 && list.output.contains("/dev/zero cannot be read: it is a device, not a file"))
  }

  @Test(.timeLimit(.minutes(1))) func standardInputIsGivenUpAtTheLimit() throws {
    let folder = try Folder().begun()
    let refused = try Program.shell("contact add < /dev/zero", in: folder)
    #expect(refused.code == 2 && refused.errors == "frontdoor: standard input has \(Self.tooLong)\n")
  }

  @Test func aTextOfTheLimitIsRead() throws {
    let folder = try Folder()
    let text = String(repeating: "a", count: TextLimit.document)
    #expect(try InputFile.text(folder.write("a.txt", text)).utf8.count == TextLimit.document)
    let longer = try folder.write("b.txt", text + "a")
    #expect(throws: UsageMistake("b.txt has \(Self.tooLong)")) { _ = try InputFile.text(longer) }
  }
}
