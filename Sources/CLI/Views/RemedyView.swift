internal import Mesh

/// A remedy as people read it: what is done to which topic.
enum RemedyView {
  static func words(_ remedy: Remedy) -> String {
    let target = remedy.field.map { "\(remedy.topic).\($0)" } ?? remedy.topic.rawValue
    return switch remedy.kind {
    case .classify: "\(target) is \(remedy.value)"
    case .compatibility: "compatibility \(remedy.value) for \(target)"
    case .owner: remedy.value.isEmpty ? "name an owner of \(target)" : "owner \(remedy.value) for \(target)"
    case .schema: "write a schema for \(target)"
    case .partitions: "\(remedy.value) partitions for \(target)"
    case .setting: "\(remedy.value) on \(target)"
    case .lag: "look into the group \(remedy.value) on \(target)"
    case .retire: "retire \(target)"
    case .connector: "bring back the connector \(remedy.value)"
    case .deadLetters: "watch and drain \(target)"
    }
  }
}
