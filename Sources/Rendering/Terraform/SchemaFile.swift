internal import Mesh

// Files of schemas.
extension AdoptedSchema {
  /// The name of the file that holds its text.
  var fileName: String {
    let ending =
      switch format {
      case .avro: ".avsc"
      case .json: ".json"
      case .protobuf: ".proto"
      }
    return FileName.of(subject.rawValue, ending: ending)
  }
}
