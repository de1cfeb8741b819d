/// Streams of events are taken apart.
import Testing

@testable import ModelAdapter

@Suite struct EventStreamTests {
  @Test func `an event's data is found, whatever its line ends and comments`() {
    let text = ": hello\r\nevent: a\r\ndata: {\"x\":\r\ndata: 1}\r\n\r\ndata:2\n\nevent: none\n\ndata: cut"
    #expect(EventStream.events(in: text) == ["{\"x\":\n1}", "2"])
  }
}
