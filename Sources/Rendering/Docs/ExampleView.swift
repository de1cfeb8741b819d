internal import Mesh

/// How the first output port is read, in the languages of those who read it.
struct ExampleView: View {
  let port: OutputPort
  let product: String

  var place: Place? { Place(topic: port.topic) }

  static let form = ViewForm<ExampleView>([
    .text("port", "The topic, for the text.") { MarkdownText.code($0.port.topic.rawValue) },
    .text("topic", "The topic, as Java and Python write it.") { JSONText.string($0.port.topic.rawValue) },
    .text("table", "The topic, as Flink SQL writes it.") { SQLText.identifier($0.port.topic.rawValue) },
    .text("word", "The topic, as a shell writes it.") { ShellText.word($0.port.topic.rawValue) },
    .text("group", "A consumer group that the access allows, as Java and Python write it.") {
      JSONText.string("\($0.product)-reader")
    },
    .text("deserializer", "The class that reads the values.") { JSONText.string(deserializer(of: $0.port.format)) },
    .flag("isAvro", "Whether the values are Avro.") { $0.port.format == .avro },
  ])

  private static func deserializer(of format: Subject.Format?) -> String {
    switch format {
    case .avro?: "io.confluent.kafka.serializers.KafkaAvroDeserializer"
    case .json?: "io.confluent.kafka.serializers.json.KafkaJsonSchemaDeserializer"
    case .protobuf?: "io.confluent.kafka.serializers.protobuf.KafkaProtobufDeserializer"
    case nil: "org.apache.kafka.common.serialization.ByteArrayDeserializer"
    }
  }
}
