/// Where the columns of a recognised list stand in a file.
struct Header: Equatable {
  var list: AnnexAList
  /// Place of each column by its raw value; nil where the file lacks it.
  var places: [Int?]
  /// How many columns the header names.
  var width: Int
  /// Titles that the list does not have, and repeated ones; they are not read.
  var ignored: [String]
  /// Titles that are known by their words alone, and the column for which each is taken.
  var worded: [String] = []

  /// The list's optional columns that the file lacks.
  var missing: [Column] { list.columns.filter { places[$0.rawValue] == nil } }

  /// Recognises a header; nil when it lacks a required column of every list.
  init?(_ titles: [String]) {
    let columns = Column.named(titles)
    let present = Set(columns.compactMap(\.self))
    guard let list = AnnexAList.allCases.first(where: { $0.required.allSatisfy(present.contains) }) else {
      return nil
    }
    self.list = list
    places = Array(repeating: nil, count: Column.allCases.count)
    ignored = []
    for (place, column) in columns.enumerated() {
      if let column, list.columns.contains(column), places[column.rawValue] == nil {
        places[column.rawValue] = place
        if !column.isTitled(titles[place]) {
          worded.append("\(Cell.quoted(titles[place])) as \(column.title)")
        }
      } else if let title = Cell.given(titles[place]) {
        ignored.append(Cell.singleSpaced(title))
      }
    }
    width = (titles.lastIndex { !Cell.trimmed($0).isEmpty } ?? -1) + 1
  }
}

/// A file that is not one of the lists, with the nearest one.
public struct NotAList: Error, Equatable, Sendable {
  /// The list with the fewest required columns missing; nil when no line names any column of any list.
  public var nearest: AnnexAList?
  /// Titles of the required columns that the nearest list has and the file lacks.
  public var missing: [String]

  /// What to tell the person who named the file.
  public var words: String {
    guard let nearest else {
      return "no header of lists 1 to 8 in the first \(Self.linesLookedAt) lines"
    }
    return "none of lists 1 to 8: nearest is \(nearest.words), but these columns are missing: "
      + missing.joined(separator: ", ")
  }

  /// How many lines with text may stand above the header.
  static let linesLookedAt = 10

  /// What the titles lack for the list they come nearest to.
  init(titles: [[String]]) {
    let scores = titles.flatMap { titles in
      let present = Set(Column.named(titles).compactMap(\.self))
      return AnnexAList.allCases.map { list in
        (
          list, shared: present.intersection(list.columns).count,
          lacks: list.required.filter { !present.contains($0) }
        )
      }
    }
    let best = scores.filter { $0.shared > 0 }.max {
      ($1.lacks.count, $0.shared) < ($0.lacks.count, $1.shared)
    }
    nearest = best?.0
    missing = best?.lacks.map(\.title) ?? []
  }
}
