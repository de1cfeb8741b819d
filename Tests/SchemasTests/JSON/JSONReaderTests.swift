import Mesh
import Schemas
import Testing

@Suite struct JSONReaderTests {
  @Test func `keys keep their order and numbers their digits`() throws {
    let value = try JSONReader.value(of: #" {"b": 1.50, "a": [true, null, -2e+3, "x\u00e9\n\ud83d\ude00"]} "#)
    #expect(
      value
        == .object([
          .init("b", .number("1.50")),
          .init("a", .array([.boolean(true), .null, .number("-2e+3"), .string("xé\n😀")])),
        ]))
    #expect(value.line == #"{"b":1.50,"a":[true,null,-2e+3,"xé\n😀"]}"#)
  }

  @Test(arguments: [
    (#"{"a":1,"a":2}"#, "in line 1, at byte 10, the key `a` stands twice in one object"),
    (#"{"a":01}"#, "in line 1, at byte 7, a number starts with a zero"),
    (#"[1,]"#, "in line 1, at byte 3, a value is missing or has no quotes"),
    ("[1]\n x", "in line 2, at byte 5, more text after the end of the value"),
    (#""\ud83d""#, "in line 1, at byte 7, half of a surrogate pair stands alone"),
    ("\"a\nb\"", "in line 2, at byte 3, a control character stands unescaped in a string"),
    ("", "in line 1, at byte 0, the text ends where a value should stand"),
  ])
  func `what is not JSON is refused with its place`(text: String, why: String) {
    #expect(
      throws: SchemaFlaw(
        .syntax, "The text is not JSON: \(why).", remedy: "Register a corrected version of the schema.")
    ) {
      try JSONReader.value(of: text)
    }
  }

  @Test func `nesting has an end`() {
    #expect(throws: SchemaFlaw.self) { try JSONReader.value(of: String(repeating: "[", count: 100_000)) }
  }

  @Test func `what can be mended is mended where that is asked for`() throws {
    let text = #"{"a": "x\udcffy", "b": "\ud800", "c": "\ud83d\ude00", "a": 2}"#
    #expect(throws: SchemaFlaw.self) { try JSONReader.value(of: text) }
    #expect(
      try JSONReader.value(of: text, mending: true)
        == .object([
          .init("a", .string("x\u{fffd}y")), .init("b", .string("\u{fffd}")), .init("c", .string("😀")),
        ]))
  }
}
