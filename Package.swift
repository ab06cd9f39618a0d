// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func source(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [])
  -> Target
{
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    swiftSettings: house)
}

let package = Package(
  name: "coach",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "coach", targets: ["coach"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CReadline"),
    .target(name: "CTerminal"),
    source("CoachCore", []),
    source("CoachAnalysis", ["CoachCore"]),
    source("CoachProtocol", ["CoachCore"]),
    source(
      "CoachContent",
      [
        "CoachCore", .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.copy("../../scripts"), .copy("../../prompts")]),
    source("CoachStore", ["CoachCore", .product(name: "GRDB", package: "GRDB.swift")]),
    source("CoachEngine", ["CoachCore", "CoachAnalysis"]),
    source(
      "CoachTerminal", ["CoachCore", "CoachEngine", "CoachProtocol", "CReadline", "CTerminal"]),
    source("CoachServer", ["CoachCore", "CoachEngine", "CoachProtocol"]),
    source("CoachExport", ["CoachCore"]),
    .executableTarget(
      name: "coach",
      dependencies: [
        "CoachCore", "CoachAnalysis", "CoachProtocol", "CoachContent", "CoachStore", "CoachEngine",
        "CoachTerminal", "CoachServer", "CoachExport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    source(
      "CoachTestSupport",
      ["CoachCore", "CoachAnalysis", "CoachContent", "CoachEngine", "CoachProtocol", "CoachServer"]),
    tests(of: "CoachCore"),
    tests(of: "CoachAnalysis", ["CoachCore", .product(name: "Yams", package: "Yams")]),
    tests(of: "CoachProtocol", ["CoachCore"]),
    tests(of: "CoachContent", ["CoachCore"]),
    tests(of: "CoachStore", ["CoachCore", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(of: "CoachExport", ["CoachCore"]),
    tests(of: "CoachEngine", ["CoachCore", "CoachServer", "CoachTestSupport"]),
    tests(
      of: "CoachServer",
      ["CoachCore", "CoachAnalysis", "CoachEngine", "CoachProtocol", "CoachTestSupport"]),
    tests(of: "CoachTerminal", ["CoachCore", "CoachTestSupport", "coach"]),
    .testTarget(
      name: "CoachCommandTests", dependencies: ["coach", "CoachCore", "CoachTestSupport"],
      swiftSettings: house),
  ]
)
