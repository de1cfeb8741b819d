public import Mesh

/// What models cost, as far as their names say it. meshgen.yaml may say it better.
public enum ModelPrices {
  /// When the prices were collected.
  public static let date = "2026-08-01"

  private static let perMillion: [(name: String, price: Settings.ModelPrice)] = [
    ("claude-fable-5", .init(input: 10, output: 50)),
    ("claude-opus-5", .init(input: 5, output: 25)),
    ("claude-opus-4-8", .init(input: 5, output: 25)),
    ("claude-opus-4-7", .init(input: 5, output: 25)),
    ("claude-opus-4-6", .init(input: 5, output: 25)),
    ("claude-sonnet-5", .init(input: 3, output: 15)),
    ("claude-sonnet-4-6", .init(input: 3, output: 15)),
    ("claude-haiku-4-5", .init(input: 1, output: 5)),
  ]

  /// The price of a model of that very name, or with a day behind it; nil where it is not known.
  public static func price(of model: String) -> Settings.ModelPrice? {
    perMillion.first { entry in
      guard model.hasPrefix(entry.name) else { return false }
      let rest = model.dropFirst(entry.name.count)
      return rest.isEmpty || rest.count == 9 && rest.first == "-" && rest.dropFirst().allSatisfy(\.isNumber)
    }?.price
  }

  /// The same for a name as Bedrock has it, such as `eu.anthropic.claude-sonnet-5-v1:0`.
  public static func price(ofBedrock model: String) -> Settings.ModelPrice? {
    guard let match = model.firstMatch(of: /(?:^|\.)anthropic\.(claude-.+?)(?:-v[0-9]+(?::[0-9]+)?)?$/) else {
      return nil
    }
    return price(of: String(match.output.1))
  }
}

extension Settings.ModelPrice {
  /// What so many tokens cost: what is kept for later costs a quarter more, what is read from there a tenth.
  func cost(of tokens: TokenUse) -> Double {
    let read = Double(tokens.input) + 1.25 * Double(tokens.cacheWrite) + 0.1 * Double(tokens.cacheRead)
    return (read * input + Double(tokens.output) * output) / 1_000_000
  }
}
