// Several versions of a subject stand beside each other where a schema refers to an older one.
extension Sequence<Subject> {
  /// By name, of each name the latest version first.
  public var inOrder: [Subject] { sorted { ($0.name, $1.version) < ($1.name, $0.version) } }

  /// The latest version of each name, in the order in which the names first stand there.
  public var latest: [Subject] {
    var places: [SubjectName: Int] = [:]
    var latest: [Subject] = []
    for subject in self {
      guard let place = places[subject.name] else {
        places[subject.name] = latest.count
        latest.append(subject)
        continue
      }
      if subject.version > latest[place].version { latest[place] = subject }
    }
    return latest
  }
}
