import Testing

@testable import frontdoor

private let start = "name: Ours\nstart: \"2019-01-09T08:40:00Z\"\n"
private let example = "compare it with the scenario that comes with the program"

@Test(arguments: [
  Mistaken(
    "name: Ours\n",
    "s.yml line 1: “start” is missing: add it, as in the scenario that comes with the program"),
  Mistaken(
    "name: Ours\nstart: soon\n",
    "s.yml line 2, start: this value cannot be used (not a time of the form 2019-01-09T10:42:00Z): \(example)"
  ),
  Mistaken(
    start + "history: long\n",
    "s.yml line 3, history: keys with values are needed here, each “key: value” on its own line"),
  Mistaken(
    start + "history:\n  weeks: many\n", "s.yml line 4, history.weeks: a whole number is needed here"),
  Mistaken("name: Ours\nname: Theirs\n", "s.yml line 1: “name” appears more than once: keep one"),
  Mistaken(
    "name: \"Ours\n",
    "s.yml line 1: the quotation mark or bracket that opens here is not closed as it should be (found unexpected end of "
      + "stream): close it, and put a comma between the values in a bracket"),
])
func aMistakeInAScenarioIsNamedByLineAndKeyInPlainWords(_ mistaken: Mistaken) throws {
  let folder = try Folder()
  let file = try folder.write("s.yml", mistaken.text)
  var said = ""
  do { _ = try ScenarioFile.read(file) } catch let mistakes as DocumentMistakes {
    said = mistakes.description
  }
  #expect(said == mistaken.words)
}

@Test func aScenarioThatIsNotThereIsSaidWithTheOptionToCheck() throws {
  let path = try Folder().path + "/none.yml"
  #expect(throws: Failed("\(path) cannot be read. Check the path given with --scenario.")) {
    _ = try ScenarioFile.read(path)
  }
}
