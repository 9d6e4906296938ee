import ArgumentParser
import CaseModel
import TUI

/// Prints places and peer groups.
struct PlacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places",
    abstract: "Places and peer groups in which children come to harm, and who is linked.",
    discussion: """
      Places (L-000012) first, then peer groups (G-000012). frontdoor case L-000012 prints one with its links, notes and \
      history.

      With --json each has id, name, kindOfPlace (null for a peer group), concerns and children (identifiers).
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let opened = try OpenDesk(reading: ledger)
    try PlacesListing(RowReader(opened, masked: output.mask)).result.print(output)
  }
}

/// Places and peer groups as lines and as JSON.
struct PlacesListing {
  private let reader: RowReader

  init(_ reader: RowReader) { self.reader = reader }

  var result: Listing {
    let contexts = reader.register.contexts
    var table = TextTable([
      .words("Record"), .words("Name"), .words("Kind"), .words("Harm"), .number("Children"),
    ])
    for item in contexts {
      table.add([
        item.record.text, reader.names.text(item.context.details.name), Self.kind(item.context.details),
        item.context.details.concerns.map(\.words).joined(separator: ", "), "\(item.context.children.count)",
      ])
    }
    return Listing(
      lines: table.lines,
      json: contexts.map { .object([("id", .text($0.record.text))] + Self.fields($0.context, reader)) })
  }

  /// What kind of place; "peer group" for one.
  static func kind(_ details: ContextDetails) -> String { details.kind?.words ?? "peer group" }

  /// What is known of a place or a peer group, for programs.
  static func fields(_ context: HarmContext, _ reader: RowReader) -> [(String, JSONValue)] {
    let details = context.details
    return [
      ("name", .text(reader.names.text(details.name))), ("kindOfPlace", .optional(details.kind?.rawValue)),
      ("concerns", .list(details.concerns.map { .text($0.rawValue) })),
      ("children", .list(context.children.map { .text($0.text) })),
    ]
  }
}
