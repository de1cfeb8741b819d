internal import Mesh

/// A topic as Terraform sees it.
struct TopicView: View {
  let design: TopicDesign

  var place: Place? { Place(topic: design.name) }

  static let form = ViewForm<TopicView>([
    .text("resource", "The name of its resource.") { HCL.identifier($0.design.name.rawValue) },
    .text("name", "The topic's name.") { HCL.string($0.design.name.rawValue) },
    .text("about", "What it holds, for a comment.") { HCL.comment($0.design.about ?? "") },
    .flag("isDescribed", "Whether anything says what it holds.") { !($0.design.about ?? "").isEmpty },
    .text("partitions", "How many partitions it has.") { HCL.number($0.design.partitions ?? 0) },
    .flag("exists", "Whether it existed when the estate was read.") { $0.design.exists },
    .flag("keepsSettings", "Whether its settings are unknown and left as they are.") { $0.design.config == nil },
    .views("settings", "The settings that differ from the defaults.") { view in
      (view.design.config ?? [:]).sorted { $0.key < $1.key }.map {
        SettingView(name: $0.key, value: $0.value, reason: view.design.reasons[$0.key])
      }
    },
    .views("partitionReasons", "Why it has so many partitions, where that is to be said.") { view in
      view.design.reasons["partitions"].map { [CommentView(text: $0)] } ?? []
    },
  ])
}

/// A setting of a topic.
struct SettingView: View {
  let name: String
  let value: String
  let reason: String?

  static let form = ViewForm<SettingView>([
    .text("name", "The name.") { HCL.string($0.name) },
    .text("value", "The value.") { HCL.string($0.value) },
    .views("reasons", "Why, where that is to be said.") { view in view.reason.map { [CommentView(text: $0)] } ?? [] },
  ])
}

/// A name and its value in a map.
struct PairView: View {
  let name: String
  let value: HCL

  static let form = ViewForm<PairView>([
    .text("name", "The name.") { HCL.string($0.name) },
    .text("value", "The value.") { $0.value },
  ])

  init(_ name: String, _ value: HCL) {
    self.name = name
    self.value = value
  }

  init(_ pair: (key: String, value: String)) { self.init(pair.key, HCL.string(pair.value)) }
}
