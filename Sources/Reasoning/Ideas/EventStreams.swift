internal import Mesh

/// Which topics are streams of events; each is looked at once.
final class EventStreams {
  let words = Words(irregular: Vocabulary.standard.irregular)
  private let index: EstateIndex
  private var known: [TopicName: EventStream?] = [:]

  init(_ index: EstateIndex) { self.index = index }

  /// Nil where nothing says that it is one.
  func stream(_ reading: TopicReading) -> EventStream? {
    if let known = known[reading.name] { return known }
    let stream = EventStream(reading, index, words)
    known[reading.name] = .some(stream)
    return stream
  }
}
