import Testing

@testable import KafkaAdapter

@Suite struct PropertiesTextTests {
  @Test func `a properties file is read by Java's rules`() {
    let text = """
      # a comment = not read
      ! another
        bootstrap.servers = a:1,b:2
      colon:value
      space value with spaces
      empty=
      long = one \\
             two
      escaped\\=name = tab\\tand \\u00e9 and \\\\
      twice=first
      twice=second
      """
    #expect(
      PropertiesText.entries(in: text) == [
        .init(name: "bootstrap.servers", value: "a:1,b:2", line: 3), .init(name: "colon", value: "value", line: 4),
        .init(name: "space", value: "value with spaces", line: 5), .init(name: "empty", value: "", line: 6),
        .init(name: "long", value: "one two", line: 7),
        .init(name: "escaped=name", value: "tab\tand é and \\", line: 9),
        .init(name: "twice", value: "second", line: 11),
      ])
  }

  @Test func `a login of a Java client is read`() throws {
    let login = try #require(
      JaasLogin(
        #"org.apache.kafka.common.security.plain.PlainLoginModule required username="me" password="a;b \"c\" = d";"#))
    #expect(login.module == "PlainLoginModule")
    #expect(login.options == ["username": "me", "password": #"a;b "c" = d"#])
    #expect(JaasLogin("") == nil)
    #expect(JaasLogin(#"a.B required x="open"#) == nil)
  }
}
