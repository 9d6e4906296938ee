import CaseModel

extension Contact.Decision {
  /// That an emergency settled the threshold and no manager did, to follow what was decided; empty where one did.
  public var withoutManager: String {
    protection.map { ", for \($0.words), without a manager’s decision" } ?? ""
  }
}
