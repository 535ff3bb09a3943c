// swift-tools-version: 6.2
import PackageDescription

/// Settings of every room: the strictest language there is, warnings refused.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A room of the house: what it may enter, and what it brings along.
struct Room {
  let name: String
  let enters: [String]
  var packages: [Target.Dependency] = []
  var resources: [Resource] = []
}

/// The rooms from the ground floor up; each may enter only rooms above it in this list.
let rooms = [
  Room(name: "Exact", enters: []),
  Room(name: "Diagnostics", enters: []),
  Room(name: "Tables", enters: ["Exact", "Diagnostics"]),
  Room(name: "Language", enters: ["Exact", "Diagnostics"]),
  Room(name: "Evaluation", enters: ["Exact", "Diagnostics", "Tables", "Language"]),
  Room(
    name: "Rules", enters: ["Exact", "Diagnostics", "Tables", "Language", "Evaluation"],
    resources: [.embedInCode("Packs/ningbo-2020.rules")]),
]

let package = Package(
  name: "fundsh",
  targets: rooms.map { room in
    .target(
      name: room.name,
      dependencies: room.enters.map { .byName(name: $0) } + room.packages,
      resources: room.resources, swiftSettings: house)
  }
)
