import CaseModel

extension Contact.Decision {
  /// Says, after the decision, that an emergency settled the threshold and not a manager; empty where a manager decided.
  public var withoutManager: String {
    protection.map { ", for \($0.words), without a manager’s decision" } ?? ""
  }
}
