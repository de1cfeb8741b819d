/// What models cost, by their names.
import Mesh
import ModelAdapter
import Testing

@Suite struct ModelPricesTests {
  @Test(arguments: ["claude-opus-5", "claude-opus-5-20260724"])
  func `a model's price is known by its name, with a day or without`(name: String) {
    #expect(ModelPrices.price(of: name) == .init(input: 5, output: 25))
  }

  @Test(arguments: ["claude-opus-5-5", "claude-opus-55", "opus-5", "gpt", "claude-opus-5-latest1", ""])
  func `another name has no price`(name: String) { #expect(ModelPrices.price(of: name) == nil) }

  @Test func `Bedrock's names are read`() {
    #expect(ModelPrices.price(ofBedrock: "eu.anthropic.claude-sonnet-5-v1:0") == .init(input: 3, output: 15))
    #expect(ModelPrices.price(ofBedrock: "anthropic.claude-haiku-4-5-20251001-v1:0") == .init(input: 1, output: 5))
    #expect(ModelPrices.price(ofBedrock: "meta.llama4-v1:0") == nil)
  }
}
