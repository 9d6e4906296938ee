import Foundation
import Testing

/// `make sbom` names what the program is made of.
@Test func theBillOfMaterialsNamesEveryPackageWithVersionAndLicence() throws {
  let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = [package.appendingPathComponent("scripts/sbom").path]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0)
  let bill = try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
  #expect(bill["bomFormat"] as? String == "CycloneDX")
  let components = try #require(bill["components"] as? [[String: Any]])
  let named = Dictionary(
    components.compactMap { part in (part["name"] as? String).map { ($0, part) } },
    uniquingKeysWith: { first, _ in first })
  for (name, licence) in [
    ("GRDB.swift", "MIT"), ("swift-argument-parser", "Apache-2.0"), ("Yams", "MIT"),
    ("swift", "Apache-2.0 WITH Swift-exception"),
  ] {
    let part = try #require(named[name], "\(name)")
    #expect((part["version"] as? String)?.isEmpty == false, "\(name)")
    #expect((part["licenses"] as? [[String: String]])?.first?["expression"] == licence, "\(name)")
    #expect((part["purl"] as? String)?.hasPrefix("pkg:") == true, "\(name)")
  }
}
