internal import FilesAdapter
internal import KafkaAdapter
internal import Mesh
internal import Ports

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

// Kafka itself, from the settings, a properties file and the secrets of a cluster.
extension LivePlatform {
  func kafka() async throws -> KafkaSources {
    let properties = try KafkaProperties(
      bootstrap: cluster.kafkaBootstrap,
      file: try cluster.kafkaPropertiesFile.map { file in
        KafkaProperties.File(name: file, text: try Secrets.text(of: path(file)), beginning: Self.beginning(of:))
      },
      properties: cluster.kafkaProperties,
      key: try await secrets.secret(.kafkaKey, of: cluster.name),
      secret: try await secrets.secret(.kafkaSecret, of: cluster.name))
    for text in properties.notices { notice("\(cluster.kafkaPropertiesFile ?? "Kafka"): \(text).") }
    return try KafkaSources(
      properties, of: cluster.name, in: cluster.environment, time: clock,
      pace: KafkaPace(sample: .seconds(cluster.sampleSeconds), reading: .seconds(cluster.deadlineSeconds)),
      token: KafkaTokens.source(),
      isSelected: isSelected)
  }

  private func path(_ name: String) -> String { name.hasPrefix("/") ? name : "\(folder)/\(name)" }

  /// The first bytes of a key store or trust store; nil where it cannot be read.
  private static func beginning(of path: String) -> [UInt8]? {
    guard let file = FileManager.default.contents(atPath: path) else { return nil }
    return Array(file.prefix(64))
  }
}
