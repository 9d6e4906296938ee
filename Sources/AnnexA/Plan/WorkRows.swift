import CaseModel

/// The rows of lists 4 and 5 that stand.
struct WorkRows {
  var assessments: [Placed<AssessmentRow>]
  var enquiries: [Placed<EnquiryRow>]

  /// What they tell of episodes, by child.
  var byChild: [String: [ListedWork]] {
    var works: [String: [ListedWork]] = [:]
    for row in assessments {
      let listed = row.row.listed
      works[row.row.child.externalID, default: []].append(
        ListedWork(day: listed.startedOn, until: listed.authorisedOn, staff: row.row.staff, at: row.at))
    }
    for row in enquiries {
      works[row.row.child.externalID, default: []].append(
        ListedWork(
          day: row.row.listed.startedOn, until: row.row.listed.conferenceOn, staff: row.row.staff, at: row.at)
      )
    }
    return works
  }

  /// Names who holds each episode of a child by the latest row that names a worker.
  static func staff(_ episodes: inout [ListedEpisode], _ works: [ListedWork]) {
    for work in works.sorted(by: isBefore) where work.staff.worker != nil {
      guard let place = ListedEpisode.covering(work.day, in: episodes) else { continue }
      episodes[place].workStaff = work.staff
    }
  }

  private static func isBefore(_ one: ListedWork, _ other: ListedWork) -> Bool {
    (one.day, one.staff.team ?? "", one.staff.worker ?? "")
      < (other.day, other.staff.team ?? "", other.staff.worker ?? "")
  }

  /// A step for each row, by day, with the episode that covers it.
  func steps(of episodes: [ListedEpisode]) -> [ImportStep] {
    let episodes = Dictionary(grouping: episodes, by: \.child)
    func episode(_ child: ListedChild, _ day: Day) -> ListedEpisode {
      let own = episodes[child.externalID] ?? []
      return ListedEpisode.covering(day, in: own).map { own[$0] } ?? ListedEpisode(child: child.externalID)
    }
    let ofAssessments = assessments.sorted { Self.isBefore($0.row.key, $1.row.key) }
      .map { ImportStep(work: .assessment($0, of: episode($0.row.child, $0.row.listed.startedOn))) }
    let ofEnquiries = enquiries.sorted { Self.isBefore($0.row.key, $1.row.key) }
      .map { ImportStep(work: .enquiry($0, of: episode($0.row.child, $0.row.listed.startedOn))) }
    return ofAssessments + ofEnquiries
  }

  private static func isBefore(_ one: EpisodeKey, _ other: EpisodeKey) -> Bool {
    (one.day, one.child) < (other.day, other.child)
  }
}

extension AssessmentRow {
  /// What makes it the same assessment in another row.
  var key: EpisodeKey { EpisodeKey(child: child.externalID, day: listed.startedOn) }
}

extension EnquiryRow {
  /// What makes it the same enquiry in another row.
  var key: EpisodeKey { EpisodeKey(child: child.externalID, day: listed.startedOn) }
}
