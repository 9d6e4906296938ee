import ArgumentParser
import CaseModel

// Codes and identifiers as arguments: their text is what the ledger and the lists hold.
extension Identifier: ExpressibleByArgument {
  /// Reads the text form.
  public init?(argument: String) { self.init(text: argument) }
}
extension RecordID: ExpressibleByArgument {
  /// Reads the text form.
  public init?(argument: String) { self.init(text: argument) }
}
extension Day: ExpressibleByArgument {
  /// Reads the text form.
  public init?(argument: String) { self.init(text: argument) }
}
extension AbsenceReason: ExpressibleByArgument {}
extension Agency: ExpressibleByArgument {}
extension Channel: ExpressibleByArgument {}
extension ClosureReason: ExpressibleByArgument {}
extension ContactSource: ExpressibleByArgument {}
extension Outcome: ExpressibleByArgument {}
extension Rag: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension Sharing: ExpressibleByArgument {}
extension TeamKind: ExpressibleByArgument {}
extension Work: ExpressibleByArgument {}
extension WorkerChangeReason: ExpressibleByArgument {}
extension Worry: ExpressibleByArgument {}
extension QueueKind: ExpressibleByArgument {}
extension QueueOrder: ExpressibleByArgument {}
