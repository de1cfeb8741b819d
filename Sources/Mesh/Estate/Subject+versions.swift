// Several versions of a subject stand beside each other where a schema refers to an older one.
extension Sequence<Subject> {
  /// By name, of each name the latest version first.
  public var inOrder: [Subject] {
    let given = Array(self)
    // What was read from a record is in order already.
    let isOrdered = given.indices.dropFirst().allSatisfy { place in
      (given[place - 1].name, given[place].version) <= (given[place].name, given[place - 1].version)
    }
    return isOrdered ? given : given.sorted { ($0.name, $1.version) < ($1.name, $0.version) }
  }

  /// The latest version of each name, in the order in which the names first stand there.
  public var latest: [Subject] {
    let given = Array(self)
    let areDistinct = given.indices.dropFirst().allSatisfy { given[$0 - 1].name < given[$0].name }
    if areDistinct { return given }
    var places: [SubjectName: Int] = [:]
    var latest: [Subject] = []
    for subject in given {
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
