import ArgumentParser
import CaseModel

/// Names the form that a command fills in.
protocol FormName {
  /// The form's name in ``ActForm/all``.
  static var name: String { get }
}

/// Any act's command: its form filled in from a document and options.
struct FormCommand<Name: FormName>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: form?.verb ?? Name.name, abstract: form?.words ?? "", discussion: discussion)
  }

  @Argument(help: Self.subjectHelp)
  var subject: RecordID?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Fill in a blank that names nobody; may be repeated.", valueName: "name=value"))
  var values: [BlankArgument] = []

  @Option(
    help: ArgumentHelp(
      "The form as a YAML document, - for standard input; needed where a blank may name somebody.",
      valueName: "file"))
  var file: String?

  @OptionGroup var act: ActOptions

  private static var form: ActForm? { ActForm.named(Name.name) }

  private static var subjectHelp: ArgumentHelp {
    guard let form, form.subject != .service else {
      return "Name no record: this is reported to the service."
    }
    return "The \(form.subject.words), such as \(form.subject.letter)-000012."
  }

  /// The form as a document to be filled in.
  private static var discussion: String {
    guard let form else { return "" }
    return "The blanks; those in brackets may be left out:\n\n"
      + form.fields.map { "  " + FormDocument.line(of: $0) }.joined(separator: "\n")
  }

  func run() throws {
    guard let form = Self.form else { throw UsageMistake("there is no form \(Name.name)") }
    guard let record = subject ?? (form.subject == .service ? ServiceID.own.record : nil) else {
      throw UsageMistake("name the \(form.subject.words): \(form.subject.letter)-000012")
    }
    guard record.kind == form.subject else {
      if form.subject == .service { throw UsageMistake("name no record: this is reported to the service") }
      throw UsageMistake("\(record) is not a \(form.subject.words): write \(form.subject.letter)-000012")
    }
    var given: [String: String] = [:]
    if let file {
      given = try FormDocument.read(InputFile.text(file), file: InputFile.name(file), form)
    }
    for value in values { given[try open(value.name, form)] = value.value }
    let opened = try OpenDesk(acting: act.ledger)
    try opened.require(record)
    let place = FormPlace(opened.desk.register, record, at: opened.now, by: opened.actor)
    if let obstacle = form.obstacle(place) { throw Refused(description: obstacle) }
    let whole = form.prefilled(place).with(given)
    if let idle = form.fields.first(where: { given[$0.name]?.isEmpty == false && !$0.isAsked(whole) }) {
      throw UsageMistake("\(idle.name): only when \(idle.condition?.words ?? "it is asked for")")
    }
    switch form.commands(whole, place) {
    case .success(let commands): try act.submit(to: opened, commands, on: record)
    case .failure(let faults): throw UsageMistake(FormDocument.words(of: faults))
    }
  }

  /// The name of a blank that may stand among the arguments.
  private func open(_ name: String, _ form: ActForm) throws -> String {
    guard let field = form.fields.first(where: { $0.name == name }) else {
      let names = form.fields.filter { !$0.isPrivate }.map(\.name)
      throw UsageMistake("--set \(name): no such blank; there are \(names.joined(separator: ", "))")
    }
    guard !field.isPrivate else {
      throw UsageMistake(
        "--set \(name): what may name somebody comes from a document: --file, or --file - for standard input")
    }
    return field.name
  }
}

/// A blank and what to write into it, as `name=value`.
struct BlankArgument: ExpressibleByArgument {
  let name: String
  let value: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "=") else { return nil }
    name = String(argument[..<sign]).trimmed
    value = String(argument[argument.index(after: sign)...]).trimmed
  }
}
