/// A Protobuf file, as far as its messages go.
struct ProtobufFile: Hashable {
  struct Message: Hashable {
    /// With its package and the messages around it.
    var name: String
    var documentation: String?
    var fields: [Field] = []
  }

  struct Enumeration: Hashable {
    var name: String
    var symbols: [String]
  }

  struct Field: Hashable {
    enum Label: String, Hashable { case optional, required, repeated }

    var name: String
    /// As written: `string`, `Order`, `.shop.Money`.
    var type: String
    /// The type of a map's keys; nil for everything else.
    var mapKey: String?
    var label: Label?
    var isOfChoice = false
    var hasDefault = false
    var documentation: String?
    var tags: [String] = []
    var line: Int
  }

  var package = ""
  var syntax = "proto2"
  var imports: [String] = []
  /// In the order of the file, those inside of others behind them.
  var messages: [Message] = []
  var enumerations: [Enumeration] = []
  /// The first message that stands in the file itself: what records hold, unless they say otherwise.
  var first: String?
}
