import CaseModel

extension Desk {
  /// Reports faults in the ledger, each once: those found on opening at once, later ones when somebody reads or records.
  ///
  /// Damaged data is never shown as true: a state is worked out from its events, an altered event is not shown. The number
  /// of a record that may not be read here is not given either.
  public func tellFaults(to listener: @escaping (Verification.Fault) -> Void) {
    let tell = { [weak self] (fault: Verification.Fault) in
      if case .stateDiffers(let record) = fault, self?.hides(record) ?? true {
        listener(.restrictedStateDiffers)
      } else {
        listener(fault)
      }
    }
    ledger.faults.forEach(tell)
    ledger.whenFaultFound = tell
  }
}
