import ArgumentParser
import CaseModel

/// What is known of a worker, as options; what is left out stays as it is.
struct WorkerDetailsOptions: ParsableArguments {
  @Option(help: "The team, such as T-000002.")
  var team: TeamID?

  @Option(
    help: """
      administrator, hub-manager, screening-worker, team-manager, senior-practitioner, social-worker, \
      emergency-duty-worker, performance-lead or designated-officer. Two people name administrators, managers and the \
      designated officer: another confirms (frontdoor role confirm).
      """)
  var role: Role?

  @Option(help: "Contracted full-time equivalent, 0.01 to 1.")
  var fte: Decimals?

  @Flag(inversion: .prefixedNo, help: "In the assessed and supported year in employment.")
  var asye: Bool?

  @Option(help: "The first day in employment of one who is newly qualified; supervision counts from it.")
  var started: Day?

  @Option(help: "Social Work England's number, \"not registered\" or \"not recorded\".")
  var registration: String?

  @Option(help: "What the worker is trained in; may be repeated.")
  var skill: [String] = []

  @Option(help: "A language spoken besides English; may be repeated.")
  var language: [String] = []

  @Option(help: "The operating-system account that acts as this worker; \"none\" for nobody's.")
  var account: String?

  /// Details with what the options say.
  func changed(_ known: WorkerDetails) -> WorkerDetails {
    var details = known
    details.team = team ?? details.team
    details.role = role ?? details.role
    details.fte = fte?.hundredths ?? details.fte
    details.asye = asye ?? details.asye
    details.started = started ?? details.started
    details.registration = registration.map(Registration.init(words:)) ?? details.registration
    if !skill.isEmpty { details.skills = skill }
    if !language.isEmpty { details.languages = language }
    if let account { details.account = account == "none" ? nil : account }
    return details
  }
}

/// A number with at most two decimals.
struct Decimals: ExpressibleByArgument {
  let hundredths: Int

  init?(argument: String) {
    guard let number = Hundredths.number(argument) else { return nil }
    hundredths = number
  }
}
