/// How many of the found things are right, and how many of the right things were found.
struct Ratio: Hashable, Sendable {
  var right = 0
  var found = 0
  var wanted = 0

  init() {}

  init<Thing: Hashable>(_ found: Set<Thing>, against wanted: Set<Thing>) {
    right = found.intersection(wanted).count
    self.found = found.count
    self.wanted = wanted.count
  }

  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
  var f1: Double { right == 0 ? (found + wanted == 0 ? 1 : 0) : 2 * precision * recall / (precision + recall) }

  static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.right += right.right
    sum.found += right.found
    sum.wanted += right.wanted
    return sum
  }
}
