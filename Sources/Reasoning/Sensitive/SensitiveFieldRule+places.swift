// What documentation says of a field, and records that are a place as a whole.

internal import Mesh

extension SensitiveFieldRule {
  func documented(_ field: Field) -> (SensitiveField.Category, String)? {
    guard let text = field.documentation?.lowercased(), [.string, .bytes, .union].contains(field.kind) else {
      return nil
    }
    let marks: [(String, SensitiveField.Category)] = [
      ("social security", .governmentId), ("passport number", .governmentId), ("e-mail address", .contact),
      ("email address", .contact), ("phone number", .contact), ("date of birth", .demographic),
      ("card number", .paymentCard), ("bank account", .accountNumber), ("ip address", .onlineId),
      ("home address", .preciseLocation), ("full name", .name), ("personal data", .profile),
      ("personally identif", .profile),
      ("pii", .profile),
    ]
    for (mark, category) in marks where text.contains(mark) {
      if mark == "pii", !Words.raw(text).contains("pii") { continue }
      if text.contains("no \(mark)") || text.contains("not \(mark)") || text.contains("without \(mark)") { continue }
      return (category, "Its documentation speaks of `\(mark)`.")
    }
    return nil
  }

  /// A record that is a place as a whole.
  func container(
    _ field: Field, _ own: [String], _ named: [(field: Field, words: [String])], _ around: Surroundings
  ) -> (SensitiveField.Category, String)? {
    let marks: Set<String> = [
      "address", "location", "geo", "coordinate", "position", "geolocation", "adresse", "anschrift", "direccion",
      "endereco",
      "place",
    ]
    guard let last = own.last, marks.contains(last), !(around.place && !around.person) else { return nil }
    let prefix = field.path.rawValue + "."
    let inside = Set(named.filter { $0.field.path.rawValue.hasPrefix(prefix) }.flatMap(\.words))
    let names = inside.sorted().map { "`\($0)`" }.joined(separator: ", ")
    if !inside.isDisjoint(with: ["latitude", "longitude", "lat", "lon", "lng"]) {
      return (.preciseLocation, "It holds coordinates: \(names).")
    }
    if !inside.isDisjoint(with: ["street", "strasse", "calle", "rue", "rua", "line", "housenumber"]) {
      return (.preciseLocation, "It holds a postal address: \(names).")
    }
    if !inside.isDisjoint(with: [
      "city", "zip", "zipcode", "postcode", "postal", "plz", "town", "ort", "ciudad", "ville",
    ]) {
      return (.coarseLocation, "It holds a place without a street: \(names).")
    }
    return nil
  }
}
