import AnnexA
import CaseModel
import Foundation

/// The files that somebody named, folders opened.
struct ListFiles {
  private let paths: [String]
  /// Workbooks that lie in a folder beside its lists.
  private let workbooks: [String]

  /// - Throws: ``UsageMistake`` for a path where there is nothing.
  init(_ named: [String]) throws(UsageMistake) {
    var paths: [String] = []
    var workbooks: [String] = []
    for path in named {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw UsageMistake("there is no file or folder \(path)")
      }
      guard isFolder.boolValue else {
        paths.append(path)
        continue
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let lists = names.filter(Self.isList).sorted().map { path + "/" + $0 }
      let books = names.filter(Workbook.isNamed).sorted().map { path + "/" + $0 }
      guard !lists.isEmpty || !books.isEmpty else {
        throw UsageMistake("\(path) holds no .csv, .txt or .tsv file")
      }
      // A workbook beside its lists is where they came from; alone, it is what somebody meant.
      if lists.isEmpty { paths += books } else { workbooks += books }
      paths += lists
    }
    self.paths = paths
    self.workbooks = workbooks
  }

  private static func isList(_ name: String) -> Bool {
    [".csv", ".txt", ".tsv"].contains { name.lowercased().hasSuffix($0) }
  }

  /// Reads each file as a list, or says why it is not one.
  ///
  /// - Parameter dates: which number of a date comes first; nil when nobody said.
  func read(today: Day, dates: DateOrder?) -> [ImportFile] {
    paths.map { path in
      let name = InputFile.name(path)
      do {
        return ImportFile(
          reading: try InputFile.bytes(path, upTo: nil), file: name, today: today, dates: dates)
      } catch {
        return .unreadable(file: name, reason: "\(error)")
      }
    }
      + workbooks.map {
        .passedOver(
          file: InputFile.name($0),
          reason: "a workbook; only lists saved as text are read, as those beside it")
      }
  }
}
