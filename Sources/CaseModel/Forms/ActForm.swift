/// A form for one act on one record: what is asked, and the commands that the answers make.
///
/// Screens and the command line draw and read forms; neither knows an act of its own.
public struct ActForm: Sendable {
  /// The record's part of the command's name: "child".
  public let group: String
  /// The act's part of the command's name: "move".
  public let verb: String
  /// What the form is headed with: "Move home".
  public let title: String
  /// One sentence on what it is for.
  public let words: String
  /// What is said when it is recorded: "moved home".
  public let done: String
  /// The kind of record that the act is on.
  public let subject: RecordKind
  /// What a role must be allowed.
  public let act: Act
  /// The blanks in order; some are asked for only once others hold something.
  public let fields: [FormField]
  /// What the person who records it states to have read or agreed to, and has to read to its end first; nil for nothing.
  public let attests: Attested?
  /// Whether its blanks start with what is recorded now, so that there is nothing to record until one is changed.
  public let isChange: Bool
  private let hindrance: @Sendable (FormPlace) -> String?
  private let known: @Sendable (FormPlace) -> [String: String]
  private let offered: @Sendable (FormField, FormPlace) -> FormField.Kind
  private let need: @Sendable (FormAnswers, FormPlace) -> [FormNeed]
  private let make: @Sendable (inout FormReader) -> [Command]

  /// Puts a form together.
  ///
  /// - Parameters:
  ///   - hindrance: why the act is not possible on the record now; nil when it is.
  ///   - known: what the blanks hold at first.
  ///   - isChange: whether the blanks start with what is recorded now.
  ///   - offer: the choices for a blank on this record; a choice may say why it is not possible now.
  ///   - needs: which optional blanks the other answers make necessary, and why.
  ///   - attests: what is read before it is recorded.
  ///   - make: reads the answers into commands; what it notes as faults keeps them from being used.
  init(
    _ group: String, _ verb: String, on subject: RecordKind, _ act: Act, title: String, _ words: String,
    done: String, hindrance: @escaping @Sendable (FormPlace) -> String? = { _ in nil },
    known: @escaping @Sendable (FormPlace) -> [String: String] = { _ in [:] }, isChange: Bool = false,
    fields: [FormField],
    offer: @escaping @Sendable (FormField, FormPlace) -> FormField.Kind = { field, _ in field.kind },
    needs: @escaping @Sendable (FormAnswers, FormPlace) -> [FormNeed] = { _, _ in [] },
    attests: Attested? = nil,
    make: @escaping @Sendable (inout FormReader) -> [Command]
  ) {
    self.group = group
    self.verb = verb
    self.subject = subject
    self.act = act
    self.title = title
    self.words = words
    self.done = done
    self.fields = fields
    self.attests = attests
    self.isChange = isChange
    offered = offer
    self.hindrance = hindrance
    self.known = known
    need = needs
    self.make = make
  }

  /// What drafts and tables call it: "child-move".
  public var name: String { "\(group)-\(verb)" }

  /// Why the act cannot be done on the record now, in plain words; nil when it can.
  public func obstacle(_ place: FormPlace) -> String? {
    if let refusal = place.register.refusal(of: act, to: place.actor, at: place.now) { return refusal.words }
    if place.register.version(of: place.record) == 0 { return Refusal.noSuchRecord(place.record).words }
    return hindrance(place)
  }

  /// The choices for a blank on this record now, where they depend on the record.
  public func offer(_ field: FormField, _ place: FormPlace) -> FormField.Kind { offered(field, place) }

  /// What the blanks hold at first.
  public func prefilled(_ place: FormPlace) -> FormAnswers { FormAnswers(known(place)) }

  /// The optional blanks that the answers and the record make necessary.
  public func needs(_ answers: FormAnswers, _ place: FormPlace) -> [FormNeed] { need(answers, place) }

  /// The commands that the answers make, or all that is wrong with them, in the order of the blanks.
  public func commands(_ answers: FormAnswers, _ place: FormPlace) -> Result<[Command], FormFaults> {
    var reader = FormReader(answers, fields, place)
    let commands = make(&reader)
    for need in needs(reader.answers, place) where reader.text(need.field).isEmpty {
      reader.fault(need.field, need.words)
    }
    if let obstacle = obstacle(place), commands.isEmpty, reader.faults.isEmpty, let first = fields.first {
      reader.fault(first.name, obstacle)
    }
    guard !reader.faults.isEmpty else { return .success(commands) }
    let order = fields.map(\.name)
    let faults = reader.faults.sorted {
      (order.firstIndex(of: $0.field) ?? 0) < (order.firstIndex(of: $1.field) ?? 0)
    }
    return .failure(FormFaults(all: faults))
  }
}

/// All that is wrong with a form.
public struct FormFaults: Error, Equatable, Sendable {
  /// In the order of the blanks; never empty.
  public let all: [FormFault]
}

extension ActForm {
  /// Every form without a key of its own, in the order in which menus list them.
  public static let all: [ActForm] =
    pathway + [protectOnContact] + handover + partners + people + staff + roles + allegations + places

  /// The form of a name, also of an act with a key of its own; nil when there is none.
  public static func named(_ name: String) -> ActForm? { byName[name] }

  private static let byName = Dictionary(
    (all + keyed).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
