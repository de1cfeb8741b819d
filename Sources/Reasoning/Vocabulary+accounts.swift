// The words by which the account of a team's program is told from that of a tool.

extension Vocabulary {
  /// Words of the names of accounts.
  public struct AccountWords: Sendable {
    /// Words that say which stage or kind of program an account is for.
    public var technical: Set<String>
    /// Whose name begins or ends with one of these is a tool.
    public var tools: Set<String>
    /// Whose name holds nothing else looks after the platform, or reads it all.
    public var roles: Set<String>
    /// Those of them that do, whatever stands beside them.
    public var servants: Set<String>
  }

  static let standardAccounts = AccountWords(
    technical: words(
      """
      svc service sa srv app producer publisher writer user account serviceaccount kafka prod prd production dev
      stg staging uat sit qa int test preprod backend api worker engine collector ingestor importer exporter
      loader emitter dispatcher listener gateway daemon batch runner
      """),
    tools: words(
      """
      connect debezium mirrormaker mm2 replicator broker ksql ksqldb terraform ansible jenkins gitops datagen
      cruise strimzi iidr cdc goldengate attunity qlik striim hvr fivetran airbyte nifi streamsets
      """),
    roles: words(
      """
      admin administrator superuser super root anonymous operator monitoring platform schema registry sink
      source etl data lake warehouse reader consumer ops cluster topic
      """),
    servants: words("admin administrator superuser root reader monitoring sink source consumer operator"))
}
