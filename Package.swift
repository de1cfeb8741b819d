// swift-tools-version:6.1
import PackageDescription

// The arrows of the program. A line may name only what stands above it;
// ArchitectureTests checks that, and the compiler refuses an import that is not drawn here.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// A part of the program itself.
func part(_ name: String, uses: Target.Dependency..., exclude: [String] = []) -> Target {
  .target(name: name, dependencies: uses, path: "Sources/\(name)", exclude: exclude, swiftSettings: strict)
}

/// A C library as the system installs it, and nothing but its headers.
func headers(_ name: String, package: String, debian: String, brew: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/Libraries/\(name)", pkgConfig: package,
    providers: [.apt([debian]), .brew([brew])])
}

/// A C library made safe. Knows nothing of meshes.
func library(_ name: String, over headers: String) -> Target {
  .target(
    name: name, dependencies: [.target(name: headers)], path: "Sources/Libraries/\(name)", swiftSettings: strict)
}

/// The code that answers ports with one library.
func adapter(_ name: String, over libraries: Target.Dependency...) -> Target {
  .target(
    name: name, dependencies: ["Mesh", "Ports"] + libraries, path: "Sources/Adapters/\(name)",
    swiftSettings: strict)
}

/// The tests of one target, on the same path under Tests.
func tests(_ subject: String, uses: Target.Dependency...) -> Target {
  .testTarget(
    name: subject + "Tests", dependencies: [.target(name: subject)] + uses, path: "Tests/\(subject)Tests",
    swiftSettings: strict)
}

let package = Package(
  name: "meshgen",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "meshgen", targets: ["meshgen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    headers("CLibgit2", package: "libgit2", debian: "libgit2-dev", brew: "libgit2"),
    headers("CLibcurl", package: "libcurl", debian: "libcurl4-openssl-dev", brew: "curl"),
    headers("CLibrdkafka", package: "rdkafka", debian: "librdkafka-dev", brew: "librdkafka"),
    library("Libgit2", over: "CLibgit2"),
    library("Libcurl", over: "CLibcurl"),
    library("Librdkafka", over: "CLibrdkafka"),

    part("Mesh", uses: crypto),
    part("Ports", uses: "Mesh"),
    part("Schemas", uses: "Mesh"),
    part("Reasoning", uses: "Mesh", "Schemas"),
    part("Rendering", uses: "Mesh", "Schemas"),
    part("Pipeline", uses: "Mesh", "Ports", "Reasoning", "Rendering"),
    part("Agents", uses: "Mesh", "Ports", "Pipeline"),

    adapter("GitAdapter", over: "Libgit2", subprocess),
    adapter("HostingAdapter", over: "Libcurl"),
    adapter("KafkaAdapter", over: "Librdkafka"),
    adapter("FilesAdapter", over: yams),
    adapter("ModelAdapter", over: "Libcurl", "Schemas", crypto),
    adapter("ConfluentAdapter", over: "Libcurl", "Schemas", subprocess),
    part("Demo", uses: "Mesh", "Ports", exclude: ["estate.json"]),
    part(
      "CLI",
      uses: "Mesh", "Ports", "Schemas", "Agents", "Pipeline", "Rendering", "Demo", "GitAdapter", "HostingAdapter",
      "FilesAdapter",
      "ConfluentAdapter", "KafkaAdapter", "ModelAdapter", argumentParser, subprocess, yams),
    .executableTarget(
      name: "meshgen", dependencies: ["CLI", argumentParser], path: "Sources/meshgen", swiftSettings: strict),

    // Shared by tests: answers that live in memory, and one suite a port, run on every answer.
    .target(name: "TestSupport", dependencies: ["Mesh", "Ports"], path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "PortContracts", dependencies: ["Mesh", "Ports"], path: "Tests/PortContracts", swiftSettings: strict),
    tests("Demo", uses: "FilesAdapter", "Mesh", "Ports", "Schemas"),
    tests("FilesAdapter", uses: "Demo", "Mesh", "Ports"),
    tests(
      "HostingAdapter", uses: "Libcurl", "Mesh", "PortContracts", "Ports", "TestRepositories", "TestSupport", "meshgen"),
    tests("ConfluentAdapter", uses: "Libcurl", "Mesh", "Pipeline", "Ports", "Schemas", "TestSupport", "meshgen"),
    tests(
      "ModelAdapter", uses: "Agents", "FilesAdapter", "Libcurl", "Mesh", "Ports", "TestRepositories", "TestSupport",
      "meshgen"),
    tests("KafkaAdapter", uses: "CLibrdkafka", "Librdkafka", "Mesh", "Ports"),
    tests("Libcurl"),
    tests("Libgit2", uses: "TestRepositories"),
    tests("Librdkafka"),
    tests("Mesh", uses: "TestSupport"),
    .testTarget(
      name: "ReasoningTests", dependencies: ["Reasoning", "Demo", "FilesAdapter", "Mesh", "Schemas", "TestSupport"],
      exclude: ["Evaluation/Estates", "Evaluation/estates.py"], swiftSettings: strict),
    tests("Schemas", uses: "Mesh", "TestSupport"),
    tests("Rendering", uses: "Mesh", "TestSupport", mustache, yams),
    .testTarget(
      name: "GoldenTests", dependencies: ["Mesh", "Rendering"], path: "Tests/GoldenTests",
      exclude: ["Cases", "Index", "Init"],
      swiftSettings: strict),
    tests("Pipeline", uses: "TestSupport"),
    tests("Agents", uses: "TestSupport"),
    .testTarget(
      name: "JourneyTests", dependencies: ["Agents", "Pipeline", "Demo", "FilesAdapter", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CrashTests", dependencies: ["FilesAdapter", "TestSupport", "TestRepositories", "meshgen"],
      swiftSettings: strict),
    tests("CLI", uses: "Mesh"),
    .testTarget(
      name: "CommandTests", dependencies: ["TestRepositories", "meshgen"], path: "Tests/CommandTests",
      exclude: ["Pictures"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", path: "Tests/ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "OutsideTests", dependencies: ["meshgen", "Mesh", "Rendering"], path: "Tests/OutsideTests",
      swiftSettings: strict),
    tests(
      "GitAdapter", uses: "Libgit2", "Mesh", "PortContracts", "Ports", "LedgerWriterProgram", "TestRepositories",
      "TransportChildProgram"),
    .executableTarget(
      name: "LedgerWriterProgram", dependencies: ["GitAdapter", "Mesh"], path: "Tests/LedgerWriterProgram",
      swiftSettings: strict),
    .executableTarget(
      name: "TransportChildProgram", dependencies: ["GitAdapter"], path: "Tests/TransportChildProgram",
      swiftSettings: strict),
    .target(name: "TestRepositories", path: "Tests/TestRepositories", swiftSettings: strict),
    .executableTarget(
      name: "Measure",
      dependencies: ["FilesAdapter", "Mesh", "Pipeline", "Ports", "Reasoning", "Rendering", "Schemas"],
      path: "Benchmarks/Measure", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
