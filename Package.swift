// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "frontdoor",
  products: [.executable(name: "frontdoor", targets: ["frontdoor"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "CaseModel"),
    .target(name: "CLedger"),
    .target(name: "CaseLedger", dependencies: ["CaseModel", "CSodium"]),
    .target(
      name: "LedgerSQLite",
      dependencies: [
        "CaseModel", "CaseLedger", "CLedger",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "AnnexA", dependencies: ["CaseModel"]),
    .target(name: "CTerminal"),
    .target(name: "TUI", dependencies: ["CaseModel", "CNcurses", "CTerminal"]),
    .executableTarget(
      name: "frontdoor",
      dependencies: [
        "CaseModel", "CaseLedger", "LedgerSQLite", "AnnexA", "TUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "CaseModel", "CaseLedger", "LedgerSQLite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "CaseModelTests", dependencies: ["CaseModel", .product(name: "Yams", package: "Yams")]),
    // Killed over and over by the crash test.
    .executableTarget(
      name: "CrashWriter", dependencies: ["CaseLedger", "LedgerSQLite"], path: "Tests/CrashWriter"),
    .testTarget(
      name: "CaseLedgerTests", dependencies: ["CaseLedger", "LedgerSQLite", "CrashWriter"]),
    .testTarget(name: "AnnexATests", dependencies: ["AnnexA"]),
    .testTarget(name: "TUITests", dependencies: ["TUI"]),
    .testTarget(name: "FrontdoorTests", dependencies: ["frontdoor"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["frontdoor", "Bench", "CaseLedger", "LedgerSQLite", "CaseModel"]),
  ],
  swiftLanguageModes: [.v6]
)

// What is worked on has no warnings. Release builds, made by people with other compilers, do not fail for a new one.
for target in package.targets where target.type != .system {
  target.swiftSettings = [.treatAllWarnings(as: .error, .when(configuration: .debug))]
}

// The tests play whole years of an invented service through the rules: with them optimised, they take a third of the time.
for target in package.targets where target.name == "CaseModel" {
  target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
