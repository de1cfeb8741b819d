/// The stand-in for a broker in `Tests/StandIns/kafka`, running for one test.
import Foundation
import Mesh
import Ports

@testable import KafkaAdapter

final class StandIn: Sendable {
  struct Report: Decodable {
    let requests: [String: Int]
    let writes: Int
  }

  struct Trouble: Error { let why: String }

  let port: Int
  private let process: Process
  private let input: Pipe
  private let output: Pipe
  private let file: URL

  var bootstrap: String { "127.0.0.1:\(port)" }

  init(_ estate: String) throws {
    file = FileManager.default.temporaryDirectory.appending(path: "meshgen-kafka-\(UUID()).json")
    try Data(estate.utf8).write(to: file)
    let server = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "StandIns/kafka/serve.py")
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-B", server.path, file.path]
    (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    port = try JSONDecoder().decode([String: Int].self, from: Self.line(of: output))["port"] ?? 0
  }

  deinit {
    input.fileHandleForWriting.closeFile()
    process.waitUntilExit()
    do { try FileManager.default.removeItem(at: file) } catch { print("\(file.path) stays: \(error)") }
  }

  /// What was asked so far; changes the estate first.
  func report(changing change: String = "") throws -> Report {
    try input.fileHandleForWriting.write(contentsOf: Data((change + "\n").utf8))
    return try JSONDecoder().decode(Report.self, from: Self.line(of: output))
  }

  func sources(
    _ properties: [String: String] = [:], pace: KafkaPace = .quick, key: Secret? = nil, secret: Secret? = nil,
    isSelected: @escaping @Sendable (TopicName) -> Bool = { _ in true }
  ) throws -> KafkaSources {
    try KafkaSources(
      KafkaProperties(bootstrap: bootstrap, properties: properties, key: key, secret: secret), of: "test", in: "dev",
      time: FixedTime(.standIn), pace: pace, isSelected: isSelected)
  }

  private static func line(of pipe: Pipe) throws -> Data {
    var line = Data()
    while !line.contains(UInt8(ascii: "\n")) {
      let piece = pipe.fileHandleForReading.availableData
      guard !piece.isEmpty else { throw Trouble(why: "The stand-in ended.") }
      line += piece
    }
    return line
  }
}

extension Timestamp {
  /// The moment that the estates of these tests are written for.
  static let standIn = Timestamp(seconds: 1_800_000_000)
}

extension KafkaPace {
  static let quick = KafkaPace(call: .seconds(5), limit: .seconds(8), attempts: 2, sample: .seconds(1))
}
