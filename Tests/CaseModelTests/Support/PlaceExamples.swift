@testable import CaseModel

extension Example {
  static func place(_ name: String = "Canal steps", _ kind: PlaceKind? = .park) -> ContextDetails {
    ContextDetails(name: name, kind: kind, concerns: [.criminalExploitation, .gangs])
  }

  static func peers(_ name: String = "The Lock boys") -> ContextDetails {
    ContextDetails(name: name, kind: nil, concerns: [.countyLines])
  }
}
