internal import Mesh

/// A resource that had another name in code that an earlier version generated: it moves, and nothing is recreated.
struct MoveView: View {
  let grant: GrantView

  var place: Place? { grant.place }

  static let form = ViewForm<MoveView>([
    .text("former", "The kind and the name that it had.") { $0.address(withRole: false) },
    .text("address", "The kind and the name that it has.") { $0.address(withRole: true) },
  ])

  private func address(withRole: Bool) -> HCL {
    HCL.joined(
      [HCL.variable(grant.isACL ? "confluent_kafka_acl" : "confluent_role_binding"), grant.name(withRole: withRole)],
      by: ".")
  }

  /// A role that is not the usual one had the plain name where it was the only one.
  static func all(_ grants: [GrantView]) -> [MoveView] {
    let plain = Set(grants.filter { !$0.isFurther }.map { $0.name(withRole: false).text })
    let further = Dictionary(grouping: grants.filter(\.isFurther)) { $0.name(withRole: false).text }
    return further.filter { !plain.contains($0.key) && $0.value.count == 1 }.values.flatMap { $0 }
      .sorted { $0.name(withRole: true).text < $1.name(withRole: true).text }.map { MoveView(grant: $0) }
  }
}
