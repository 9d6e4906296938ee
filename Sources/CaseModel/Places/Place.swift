/// A place where children come to harm outside the home, as a record of its own.
///
/// Who is linked stands here; a child’s record is not written to.
///
/// - Source: *Working Together* 2018, chapter 1, paragraphs 40 to 44 (as Somerset cites it): assessments look at places and
///   peers, too.
public struct Place: Codable, Hashable, Sendable {
  /// The place’s identifier.
  public let id: PlaceID
  /// What is known of it.
  public var context: HarmContext
}

/// A group of young people among whom children come to harm, as a record of its own.
public struct PeerGroup: Codable, Hashable, Sendable {
  /// The group’s identifier.
  public let id: PeerGroupID
  /// What is known of it.
  public var context: HarmContext
}

/// What is known of a place or a peer group.
public struct HarmContext: Codable, Hashable, Sendable {
  /// How many events the record has.
  public var version: Int32
  /// Name, kind and worries.
  public var details: ContextDetails
  /// The children who are linked, as they were linked.
  public var children: [ChildID]
}

/// Name, kind and worries of a place or a peer group, as they are recorded: the whole of them each time.
public struct ContextDetails: Codable, Hashable, Sendable {
  /// What it is called by those who know it.
  public var name: String
  /// What kind of place; nil for a peer group.
  public var kind: PlaceKind?
  /// What harm is feared there: at least one.
  public var concerns: [ConcernKind]

  /// Describes a place or a peer group.
  public init(name: String, kind: PlaceKind?, concerns: [ConcernKind]) {
    self.name = name
    self.kind = kind
    self.concerns = concerns
  }
}

/// What kind of place it is.
///
/// - Source: a grouping of this project.
public enum PlaceKind: String, Coded {
  case street
  case park
  case transport
  case shop
  case home
  case school
  case licensed
  case online
  case other

  /// The code in plain words.
  public var words: String {
    switch self {
    case .street: "street or square"
    case .park: "park or open space"
    case .transport: "station, stop or vehicle"
    case .shop: "shop or takeaway"
    case .home: "somebody’s home"
    case .school: "school or college"
    case .licensed: "licensed premises"
    case .online: "online"
    case .other: "another place"
    }
  }
}

extension Place: Identified {
  /// Place records.
  public static var kind: RecordKind { .place }
}

extension PeerGroup: Identified {
  /// Peer group records.
  public static var kind: RecordKind { .peerGroup }
}

/// Names a place.
public typealias PlaceID = Identifier<Place>
/// Names a peer group.
public typealias PeerGroupID = Identifier<PeerGroup>

extension Register {
  /// The places and peer groups that a child is linked to, places first, lowest number first.
  public func contexts(of child: ChildID) -> [(record: RecordID, context: HarmContext)] {
    let standing = standingID(child)
    let all = contexts
    return all.filter { $0.context.children.contains { standingID($0) == standing } }
  }

  /// Every place, then every peer group, lowest number first.
  public var contexts: [(record: RecordID, context: HarmContext)] {
    let all =
      places.all.map { (record: $0.id.record, context: $0.context) }
      + peerGroups.all.map { (record: $0.id.record, context: $0.context) }
    return all.sorted { $0.record < $1.record }
  }

  /// What is known of a place or a peer group; nil for other records, and where it is not held.
  public func context(of record: RecordID) -> HarmContext? {
    switch record.kind {
    case .place: places[PlaceID(record.number)]?.context
    case .peerGroup: peerGroups[PeerGroupID(record.number)]?.context
    case .service, .team, .worker, .household, .child, .contact, .case, .allegation: nil
    }
  }
}
