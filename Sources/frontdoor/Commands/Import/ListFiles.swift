import AnnexA
import CaseModel
import Foundation

/// The files that somebody named, folders opened.
struct ListFiles {
  private let paths: [String]

  /// - Throws: ``UsageMistake`` for a path where there is nothing.
  init(_ named: [String]) throws(UsageMistake) {
    var paths: [String] = []
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
      let lists = names.filter { $0.lowercased().hasSuffix(".csv") }.sorted()
      guard !lists.isEmpty else { throw UsageMistake("\(path) holds no .csv file") }
      paths += lists.map { path + "/" + $0 }
    }
    self.paths = paths
  }

  /// Reads each file as a list, or says why it is none.
  func read(today: Day) throws -> [ImportFile] {
    paths.map { path in
      let name = InputFile.name(path)
      do {
        return .list(try ListResult(reading: try InputFile.bytes(path), file: name, today: today))
      } catch {
        return .unreadable(file: name, reason: (error as? NotAList)?.words ?? "\(error)")
      }
    }
  }
}
