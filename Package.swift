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
]

/// A room of the house: what it may enter, what tells of it, and what it carries.
struct Room {
  let name: String
  let enters: [String]
  var libraries: [Target.Dependency] = []
  var documents: [String] = []
  var resources: [Resource] = []
}

/// Sets and dictionaries of which a changed copy shares nearly everything with the first: a session keeps
/// its state before each step.
let sharedCollections = Target.Dependency.product(
  name: "HashTreeCollections", package: "swift-collections")

/// The rooms from the ground floor up; each may enter only rooms above it in this list.
let rooms = [
  Room(name: "Exact", enters: []),
  Room(
    name: "Diagnostics", enters: [],
    resources: [
      "F01-reading", "F02-names", "F03-expressions", "F04-files", "F05-edits", "F06-questions",
      "F07-rules", "F08-sessions", "F09-command-line", "F10-learning",
    ].map { .embedInCode("Catalogue/\($0).diagnostics") }),
  Room(name: "Tables", enters: ["Exact", "Diagnostics"], libraries: [sharedCollections]),
  Room(name: "Language", enters: ["Exact", "Diagnostics"]),
  Room(name: "Evaluation", enters: ["Exact", "Diagnostics", "Tables", "Language"]),
  Room(
    name: "Rules", enters: ["Exact", "Diagnostics", "Tables", "Language", "Evaluation"],
    libraries: [sharedCollections],
    documents: ["Packs/README.md"],
    resources: [
      "common", "ningbo-2020", "national-2017", "shandong-2018", "shanxi-2022", "quanzhou-2023",
    ].map { .embedInCode("Packs/\($0).rules") }),
  Room(
    name: "Rendering", enters: ["Exact", "Diagnostics"],
    resources: [.embedInCode("Reports/report.css")]),
  Room(
    name: "Translation",
    enters: ["Exact", "Diagnostics", "Tables", "Language", "Evaluation", "Rules"],
    documents: ["README.md"]),
  Room(
    name: "Workspace",
    enters: [
      "Exact", "Diagnostics", "Tables", "Language", "Evaluation", "Rules", "Rendering",
      "Translation",
    ],
    libraries: [sharedCollections],
    documents: ["Lessons/README.md"],
    resources: [.embedInCode("Completion/initials.txt")]
      + ["fund", "performance", "delivery", "payment", "evaluation"].map {
        .embedInCode("Lessons/Curriculum/\($0).lesson")
      }),
  Room(
    name: "Shell",
    enters: ["Exact", "Diagnostics", "Language", "Rendering", "Workspace", "CEditLine"]),
]

/// The rooms that are the library: what decides, without what reads statements, draws and asks.
let library = ["Exact", "Diagnostics", "Tables", "Language", "Evaluation", "Rules"]

/// The tests: each room's and those of the whole program. Oracle is the second implementation of
/// the rules that they compare with, SessionSupport the world around a session under test,
/// SeededRandom the numbers that are the same in every run, PageReading the strict reader of pages,
/// ScreenReading the screen of a terminal, Faults what a disk can fail with, HostileTexts what somebody
/// wrote to break out of any of them.
let tests: [(name: String, of: [String])] = [
  ("ExactTests", ["Exact", "SeededRandom"]),
  ("TablesTests", ["Exact", "Diagnostics", "Tables", "SeededRandom"]),
  ("LanguageTests", ["Exact", "Diagnostics", "Language", "SeededRandom"]),
  ("RenderingTests", ["Exact", "Diagnostics", "Rendering", "PageReading"]),
  (
    "WorkspaceTests",
    [
      "Exact", "Diagnostics", "Language", "Tables", "Evaluation", "Rules", "Rendering", "Workspace",
      "Oracle", "SessionSupport", "SeededRandom", "PageReading",
    ]
  ),
  (
    "EvaluationTests",
    [
      "Exact", "Diagnostics", "Language", "Tables", "Evaluation", "Rendering", "Workspace",
      "SessionSupport", "SeededRandom",
    ]
  ),
  (
    "RulesTests",
    [
      "Exact", "Diagnostics", "Language", "Tables", "Rendering", "Rules", "Workspace",
      "SessionSupport",
    ]
  ),
  ("LibraryTests", library),
  (
    "WarehouseTests",
    [
      "Exact", "Diagnostics", "Language", "Tables", "Rules", "Rendering", "Translation",
      "Workspace",
      "Oracle", "SeededRandom", "SessionSupport",
    ]
  ),
  (
    "ShellTests",
    ["Exact", "Diagnostics", "Language", "Rendering", "Workspace", "Shell", "SessionSupport"]
  ),
  (
    "TranscriptTests",
    [
      "Exact", "Diagnostics", "Language", "Tables", "Evaluation", "Rules", "Rendering", "Workspace",
      "PageReading", "SessionSupport",
    ]
  ),
  ("CommandLineTests", ["fundsh", "HostileTexts", "PageReading"]),
  ("FaultTests", ["fundsh", "Faults"]),
  (
    "TerminalTests",
    [
      "Exact", "Diagnostics", "Language", "fundsh", "ScreenReading", "SeededRandom", "Faults",
      "HostileTexts",
    ]
  ),
]

let package = Package(
  name: "fundsh",
  products: [
    .executable(name: "fundsh", targets: ["fundsh"]),
    .library(name: "FundRules", targets: library),
    // What tests lay before the C library, so a library by itself.
    .library(name: "FaultySystem", type: .dynamic, targets: ["FaultySystem"]),
  ],
  traits: [
    .default(enabledTraits: ["Program"]),
    .trait(
      name: "Program", description: "The program beside the library, which reads a command line."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: rooms.map { room in
    .target(
      name: room.name,
      dependencies: room.enters.map { .byName(name: $0) } + room.libraries, exclude: room.documents,
      resources: room.resources, swiftSettings: house)
  } + [
    .systemLibrary(
      name: "CEditLine", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CAllocator"),
    .systemLibrary(name: "CFiles"),
    .systemLibrary(name: "CSpreadsheet"),
    .executableTarget(
      name: "fundsh",
      dependencies: [
        "Exact", "Diagnostics", "Tables", "Rendering", "Translation", "Workspace", "Shell",
        "CAllocator",
        "CFiles", "CSpreadsheet",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser",
          condition: .when(traits: ["Program"])),
        .product(
          name: "Crypto", package: "swift-crypto", condition: .when(traits: ["Program"])),
      ],
      swiftSettings: house),
    .target(name: "FaultySystem", path: "Tests/FaultySystem"),
    .target(name: "Faults", path: "Tests/Faults", swiftSettings: house),
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: house),
    .target(name: "PageReading", path: "Tests/PageReading", swiftSettings: house),
    .target(name: "HostileTexts", path: "Tests/HostileTexts", swiftSettings: house),
    .target(name: "ScreenReading", path: "Tests/ScreenReading", swiftSettings: house),
    .target(
      name: "Oracle", dependencies: ["SeededRandom"], path: "Tests/Oracle", swiftSettings: house),
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Exact", "Diagnostics", "Tables", "Language", "Rules", "Rendering", "Workspace",
        "SessionSupport", "HostileTexts",
      ], path: "Tests/Fuzzing", exclude: ["Corpus"], swiftSettings: house),
    .target(
      name: "SessionSupport",
      dependencies: ["Exact", "Diagnostics", "Tables", "Rendering", "Workspace"],
      path: "Tests/SessionSupport", swiftSettings: house),
  ]
    + tests.map { test in
      .testTarget(
        name: test.name, dependencies: test.of.map { .byName(name: $0) },
        exclude: test.name == "TranscriptTests" ? ["Transcripts"] : [], swiftSettings: house)
    }
)
