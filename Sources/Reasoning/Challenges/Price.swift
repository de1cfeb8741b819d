internal import Mesh

/// One price of the book, which may not have it.
struct Price {
  let amount: Double?
  let currency: String
  /// What it is paid for, with the unit: `GB`, `h`, `month`.
  let per: String
  /// `no price for a GB read`
  let what: String
  let date: String

  /// `0.05 USD/GB`
  var words: String { amount.map { "\(Numbers.text($0)) \(currency)/\(per)" } ?? missing }

  var missing: String { "unknown: the price book of \(date) has no price for \(what)" }

  /// What an amount costs; nil where the amount or the price is unknown.
  func cost(of amount: Double?) -> Double? { amount.flatMap { amount in self.amount.map { amount * $0 } } }
}

extension CostRule {
  var ingress: Price { price(prices.ingressGb, "GB", "a GB written") }
  var egress: Price { price(prices.egressGb, "GB", "a GB read") }
  var storage: Price { price(prices.storageGbMonth, "GB", "a GB kept for a month") }
  var partition: Price { price(prices.partitionMonth, "month", "a partition") }
  var connectorTask: Price { price(prices.connectorTaskHour, "h", "an hour of a connector's task") }
  var flink: Price { price(prices.flinkCfuHour, "h", "an hour of a Flink compute unit") }

  private func price(_ amount: Double?, _ per: String, _ what: String) -> Price {
    Price(amount: amount, currency: prices.currency, per: per, what: what, date: prices.date)
  }
}
