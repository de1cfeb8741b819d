/// Text in a CODEOWNERS file: patterns of paths, and who owns what they match.
struct OwnersText: EncodedText {
  let text: String

  /// A path from the top of the repository. What has a meaning there, or cannot be written, stands for any character.
  static func path(_ value: String) -> OwnersText {
    var text = "/"
    for scalar in value.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/": text.unicodeScalars.append(scalar)
      default: text += "?"
      }
    }
    return OwnersText(text: text)
  }

  /// `@user`, `@org/team` or an address; nil for what could be none of them.
  static func owner(_ handle: String) -> OwnersText? {
    let isAddress = handle.contains("@") && !handle.hasPrefix("@")
    let named = isAddress || handle.hasPrefix("@") ? handle : "@" + handle
    let parts = named.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].isEmpty != isAddress, isName(parts[1]), !isAddress || isName(parts[0]) else {
      return nil
    }
    // Groups may lie inside of groups; an address has no such parts.
    let pieces = parts[1].split(separator: "/", omittingEmptySubsequences: false)
    guard pieces.allSatisfy({ !$0.isEmpty }), !isAddress || pieces.count == 1 else { return nil }
    return OwnersText(text: named)
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", "+": true
        default: false
        }
      }
  }
}
