import CaseLedger
import CaseModel
import Foundation
import LedgerSQLite

/// The authority's settings as files: `service.yml`, and the bank holidays beside it.
struct ServiceFile {
  /// Where the settings were found.
  let path: String
  private let service: [UInt8]
  private let holidays: [UInt8]

  /// What the files say.
  struct Content {
    var settings: ServiceSettings
    var staff: ListedService
  }

  /// Finds the files and reads their bytes.
  ///
  /// - Parameter named: the file that a person named; nil for the usual places.
  /// - Throws: ``UsageMistake`` for a named file that cannot be read; ``OpeningError`` when nothing is found.
  init(_ named: String?, environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    path = try Self.locate(named, environment)
    service = try InputFile.bytes(path, upTo: TextLimit.document)
    let beside = folder(ofFile: path) + "/" + Self.holidaysName
    holidays = try InputFile.bytes(
      InstalledData.isFile(beside) ? beside : try InstalledData.path(Self.holidaysName),
      upTo: TextLimit.document)
  }

  private static let holidaysName = "bank-holidays.json"

  /// The settings that the files hold.
  static func settings(_ named: String?) throws -> ServiceSettings {
    try ServiceFile(named).content().settings
  }

  /// What tells one state of the files from another.
  var fingerprint: String { CaseLedger.fingerprint(of: service + [0] + holidays) }

  /// Reads the files.
  ///
  /// - Throws: ``DocumentMistakes`` that name each line and key.
  func content() throws -> Content {
    let table = try bankHolidays()
    let name = InputFile.name(path)
    guard let text = String(validating: service, as: UTF8.self) else {
      throw mistake(name, "is not in UTF-8")
    }
    let content = try Document.read(text, file: name, isSettings: true, showsValues: true) { fields in
      Content(
        settings: ServiceSettings(reading: fields, holidays: table), staff: ListedService(reading: fields))
    }
    if let fault = content.settings.fault { throw mistake(name, fault) }
    return content
  }

  private func bankHolidays() throws -> BankHolidays {
    guard let file = try? JSONDecoder().decode(BankHolidayFile.self, from: Data(holidays)) else {
      throw mistake(
        Self.holidaysName, "is not in the form of https://www.gov.uk/bank-holidays.json: fetch it again")
    }
    guard let table = BankHolidays(file.englandAndWales) else {
      throw mistake(Self.holidaysName, "needs whole years without gaps, each day once: fetch it again")
    }
    return table
  }

  private func mistake(_ file: String, _ words: String) -> DocumentMistakes {
    DocumentMistakes(
      all: [DocumentMistakes.Mistake(file: file, line: nil, path: "", words: words)], isSettings: true)
  }

  private static func locate(_ named: String?, _ environment: [String: String]) throws -> String {
    if let named = named ?? set("FRONTDOOR_SERVICE", environment) { return named }
    let own =
      set("XDG_CONFIG_HOME", environment) ?? set("HOME", environment).map { $0 + "/.config" }
    if let own, InstalledData.isFile(own + "/frontdoor/service.yml") { return own + "/frontdoor/service.yml" }
    return try InstalledData.path("service.yml")
  }

  private static func set(_ name: String, _ environment: [String: String]) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
