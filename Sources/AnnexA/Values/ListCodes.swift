import CaseModel

/// The code lists of Annex A's columns, with the values they have read so far.
///
/// - Source: Ofsted ILACS Annex A, list values; DfE children in need census, code sets.
struct ListCodes {
  var sex = CodeList<Sex>(
    codes: ["m": .male, "f": .female, "u": .unknown, "1": .male, "2": .female, "0": .unknown, "9": .unknown],
    labels: [
      "Male": .male, "Female": .female, "Boy": .male, "Girl": .female, "Not stated/recorded": .unknown,
      "Not stated": .unknown, "Not recorded": .unknown, "Neither": .unknown, "Unknown": .unknown,
      "Indeterminate": .unknown, "Unborn": .unknown,
    ])
  var ethnicity = CodeList(
    of: Ethnicity.self,
    labels: [
      "UNKNOWN": .notYetObtained, "Information not yet obtained": .notYetObtained, "Gypsy/Roma": .gypsyRoma,
      "Caribbean": .blackCaribbean, "African": .blackAfrican,
    ])
  var source = CodeList(
    of: ContactSource.self,
    labels: [
      "Schools": .school, "Education services": .educationService,
      "Local authority housing or housing association": .housing, "Other legal agency": .otherLegal,
      "Other": .otherSource,
    ])
  var yesNo = CodeList<YesNo>(
    codes: ["y": .yes, "n": .no, "1": .yes, "0": .no],
    labels: [
      "Yes": .yes, "No": .no, "True": .yes, "False": .no, "Unknown": .unknown, "Not known": .unknown,
      "Not recorded": .unknown,
    ])
  var need = CodeList(of: PrimaryNeed.self, labels: ["Child's disability": .childsDisability])
  var closure = CodeList(
    of: ClosureReason.self,
    labels: [
      "Services ceased for any other reason, including child no longer in need": .otherReason,
      "Transferred to services of another local authority": .transferredAuthority,
      "Transferred to adult social care services": .transferredAdultServices,
    ])
  var status = CodeList<CaseStatus>(
    codes: [:],
    labels: [
      "Looked after child": .open(.lookedAfter), "Child looked after": .open(.lookedAfter),
      "Child Protection plan": .open(.childProtection), "Child in need plan": .open(.childInNeed),
      "Open assessment": .open(.assessment), "Closed episode": .closed, "Closed": .closed,
    ])
}

/// An answer in a list.
enum YesNo: Equatable { case yes, no, unknown }

/// What list 6 says of a case.
///
/// - Source: Ofsted ILACS Annex A, list 6, "Case Status".
public enum CaseStatus: Equatable, Sendable {
  /// Open, with the work that the status stands for.
  case open(Work)
  /// Closed.
  case closed
}
