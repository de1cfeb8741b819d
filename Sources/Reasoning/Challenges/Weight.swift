internal import Mesh

/// One counted input and what it weighs: a figure for the count, and one for the product.
struct Weight {
  let name: String
  let count: Figure
  let each: Double
  let unit: String

  init(_ name: String, _ count: Double, of words: String, basis: String, each: Double, unit: String) {
    self.name = name
    self.count = Figure(name, count, unit: words, basis: basis)
    self.each = each
    self.unit = unit
  }

  init(_ count: Figure, each: Double, unit: String) {
    name = count.name
    self.count = count
    self.each = each
    self.unit = unit
  }

  var value: Double { (count.value ?? 0) * each }

  var product: Figure {
    Figure(
      "\(unit) for \(name)", Numbers.rounded(value), unit: unit,
      basis: count.value.map { "\(Numbers.counted($0, count.unit)) × \(Numbers.text(each)) \(unit)" } ?? count.basis)
  }

  /// `3 topics × 2 h`
  var words: String { "\(Numbers.counted(count.value ?? 0, name)) × \(Numbers.text(each)) \(unit)" }
}
