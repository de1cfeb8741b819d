// The words of what stands around a record, and of labels that people put beside topics.

extension Vocabulary {
  /// Words of envelopes and labels, as they are written but for capital letters and marks between them.
  public struct MarkWords: Sendable {
    /// What the record of an event is called inside of its envelope.
    public var wrappers: Set<String>
    /// What else stands in an envelope.
    public var postmarks: Set<String>
    /// What a label is called that names whoever answers for a topic.
    public var owners: Set<String>
    /// What a label is called that says where a topic belongs.
    public var domains: Set<String>
    /// Beginnings of the names of teams.
    public var teams: [String]
    /// Words of connectors that say how something is fetched, and not what.
    public var ways: Set<String>
  }

  static let standardMarks = MarkWords(
    wrappers: words("data payload body detail content"),
    postmarks: words(
      """
      id source type subject time timestamp specversion version datacontenttype dataschema eventid eventtype eventname
      eventtime eventversion occurredat createdat correlationid causationid messageid traceid tenantid producer
      schemaversion name key partitionkey publishedat emittedat kind metadata meta headers traceparent ts
      """),
    owners: words("owner team ownedby dataowner owningteam squad ownerteam teamname productowner"),
    domains: words("domain datadomain businessdomain area businessarea boundedcontext"),
    teams: ["team", "squad", "tribe"],
    ways: words("idoc idocs bapi odata jdbc sftp ftp file http rest"))
}
