// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "payables",
  dependencies: [.package(name: "fundsh", path: "../../..", traits: [])],
  targets: [
    .executableTarget(
      name: "payables", dependencies: [.product(name: "FundRules", package: "fundsh")])
  ]
)
