/// What a model wrote is read strictly.
import Mesh
import Testing

@testable import ModelAdapter

@Suite struct ReplyReaderTests {
  static let shape = ReplyShape([
    ReplyField("title", .text(most: 5), ""), ReplyField("risk", .choice(["LOW", "HIGH"]), ""),
    ReplyField("cost", .number, ""), ReplyField("more", .texts(most: 2, each: 4), ""),
    ReplyField("pairs", .objects(["a", "b"], most: 1, each: 3), ""),
  ])

  @Test(arguments: [
    #"{"title":"Ä b","risk":"LOW","cost":1.5,"more":["x"],"pairs":[{"a":"1","b":"2"}]}"#,
    "\n```json\n{\"title\":\"Ä b\",\"risk\":\"LOW\",\"cost\":1.5,\"more\":[\"x\"],\"pairs\":[{\"a\":\"1\",\"b\":\"2\"}]}\n```\n",
  ])
  func `a reply in its shape is read`(text: String) throws {
    let reply = try ReplyReader.reply(in: text, shape: Self.shape).get()
    #expect(
      reply
        == Reply([
          "title": .text("Ä b"), "risk": .text("LOW"), "cost": .number(1.5), "more": .texts(["x"]),
          "pairs": .objects([["a": "1", "b": "2"]]),
        ]))
  }

  @Test func `unknown stays unknown`() throws {
    let text = #"{"title":"t","risk":"LOW","cost":null,"more":[],"pairs":[]}"#
    #expect(try ReplyReader.reply(in: text, shape: Self.shape).get().values["cost"] == .number(nil))
  }

  @Test(arguments: [
    ("Sure! {}", "The reply is no JSON object, or not that alone."),
    ("[]", "The reply is JSON, but no object."),
    ("{}", "`title` is missing."),
    (#"{"title":"too long"}"#, "`title` has more than 5 characters."),
    (#"{"title":5}"#, "`title` is not of the kind that was asked for."),
    (#"{"risk":"NONE"}"#, "`risk` is none of LOW, HIGH."),
    (#"{"cost":"1"}"#, "`cost` is not of the kind that was asked for."),
    (#"{"cost":1e999}"#, "`cost` is no number."),
    (#"{"more":["a","b","c"]}"#, "`more` has more than 2 entries."),
    (#"{"more":[1]}"#, "`more` holds something else than texts."),
    (#"{"more":[""]}"#, "`more` has an entry that is empty or has more than 4 characters."),
    (#"{"pairs":[{"a":"1"}]}"#, "`pairs` has an entry without exactly a and b."),
    (
      #"{"pairs":[{"a":"1","b":"2345"}]}"#,
      "`pairs` has an entry that is no text, empty, or has more than 3 characters."
    ),
    (#"{"extra":1}"#, "`extra` is no key of the reply."),
    (#"{"title":"a","title":"b"}"#, "The reply is no JSON object, or not that alone."),
  ])
  func `anything else is refused by name`(text: String, flaw: String) {
    guard case .failure(let refused) = ReplyReader.reply(in: text, shape: Self.shape) else {
      Issue.record("It was read.")
      return
    }
    #expect(refused.flaws.map(\.sentence).contains(flaw), "\(refused.flaws)")
  }

  @Test func `a text without end is not looked at`() {
    let text = "{\"title\":\"" + String(repeating: "x", count: 300_000) + "\"}"
    #expect(
      ReplyReader.reply(in: text, shape: Self.shape)
        == .failure(RefusedReply([ReplyFlaw(.shape, "The reply is far longer than was asked for.")])))
  }
}
