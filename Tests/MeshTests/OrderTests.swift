import Mesh
import Testing

/// Large values are put in order by a key, and move once.
struct OrderTests {
  private struct Word: Equatable {
    var text: String
    var place: Int
  }

  @Test func `values of one key stay as they stand`() {
    let words = ["b", "a", "b", "", "a", "c"].enumerated().map { Word(text: $1, place: $0) }
    #expect(words.sorted(on: \.text).map(\.place) == [3, 1, 4, 0, 2, 5])
    #expect([Word]().sorted(on: \.text).isEmpty)
  }

  @Test(arguments: [
    ("id", "id"), ("a.b", "b"), ("a[]", "a"), ("a{}.b[]", "b"), ("key:id", "id"), (#"a\.b"#, "a.b"), ("a#Left", "a"),
    ("größe", "größe"),
  ])
  func `the last name of a path is what the field is called`(path: String, last: String) {
    #expect(FieldPath(path).last == last)
  }
}
