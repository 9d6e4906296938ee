import Foundation

/// The files that come with the program, found from any folder.
enum InstalledData {
  /// A file by its name, such as "service.yml" or "scenarios/rochdale-2018-19.yml".
  ///
  /// - Throws: ``OpeningError/dataNotFound(_:looked:)`` when it is neither installed nor in a checkout.
  static func path(_ name: String) throws -> String {
    let places = places(beside: executable)
    for folder in places where isFile(folder + "/" + name) { return folder + "/" + name }
    throw OpeningError.dataNotFound(name, looked: places)
  }

  /// Folders that may hold the data of a program: installed beside it, then in the checkout that it was built in.
  static func places(beside executable: String) -> [String] {
    var folder = parent(executable)
    var places = [parent(folder) + "/share/frontdoor"]
    while folder != "/" {
      if isFile(folder + "/Package.swift") { places.append(folder + "/data") }
      folder = parent(folder)
    }
    return places
  }

  /// Whether anything exists at a path.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The program's own file, with links resolved.
  private static var executable: String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments.first ?? "" }
    defer { free(path) }
    return String(cString: path)
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
