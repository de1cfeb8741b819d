import Testing

@testable import Rendering

/// Strings and names in Terraform's language.
@Suite struct HCLTests {
  @Test(arguments: [
    ("plain", #""plain""#),
    ("${var.x} %{if}", #""$${var.x} %%{if}""#),
    ("$${q}", #""$$${q}""#),
    ("$ % $x", #""$ % $x""#),
    ("a\nb\r\n\t\"\\", #""a\nb\r\n\t\"\\""#),
    ("\u{7}\u{202e}", #""\u0007\u202e""#),
    ("\u{e0041}", #""\U000e0041""#),
    ("é🎮", #""é🎮""#),
  ])
  func `a string is quoted so that it stands for itself`(_ value: String, _ text: String) {
    #expect(HCL.string(value).text == text)
  }

  @Test func `a part of a resource name is percent-encoded`() {
    #expect(HCL.resourceName("a/b *é").text == "a%2Fb%20%2A%C3%A9")
  }

  @Test func `a comment stays on its line`() {
    #expect(HCL.comment("a\nresource \"x\" {}").text == "a resource \"x\" {}")
  }

  @Test(arguments: [
    ("orders", "orders"), ("orders-value", "orders-value"), ("orders.placed.v1", "orders__placed__v1"),
    ("Orders", "Orders"), ("a__b", "a__b_63e5c1c4"), ("a_.b", "a__b_34e8dac7"), ("1st", "t_1st_e01ddf65"),
    ("x_0123abcd", "x_0123abcd_b90976ff"), ("", "t__e3b0c442"), ("ü", "__607474ca"),
  ])
  func `a name of a resource can be read`(_ name: String, _ identifier: String) {
    #expect(HCL.identifier(name).text == identifier)
  }

  @Test func `no two names get one identifier`() {
    let letters = ["a", "_", ".", "-", "1", "A"]
    var names = letters
    for _ in 0..<4 { names += names.flatMap { name in letters.map { name + $0 } } }
    let all = Set(names)
    #expect(Set(all.map { HCL.identifier($0).text.lowercased() + ($0.contains("A") ? $0 : "") }).count == all.count)
    #expect(Set(all.map { HCL.identifier($0).text }).count == all.count)
  }

  @Test func `a name of 249 characters stays whole`() {
    let name = String(repeating: "x", count: 249)
    #expect(HCL.identifier(name).text == name)
    #expect(FileName.of(name, ending: "-value.avsc").utf8.count <= 200)
  }
}
