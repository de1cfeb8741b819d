public import Mesh

/// What a model may say of a design: how it is explained, and what else to test and to fear. Everything that files are
/// made from stays.
public struct SolutionPhrasing: Phrasing {
  public let answer: Solution

  public init(_ answer: Solution) { self.answer = answer }

  public var shape: ReplyShape {
    ReplyShape([
      ReplyField("technical_approach", .text(most: 1_500), "How it is built, for the engineers who review it."),
      Phrase.more("further_tests", "What else should be tested."),
      Phrase.more("further_deployment_considerations", "What else to mind when it is rolled out."),
      ReplyField(
        "further_risks", .objects(["risk", "mitigation"], most: 3, each: 300),
        "What else can go wrong, and what is done about it. Only what follows from the facts."),
    ])
  }

  public var draft: Reply {
    Reply([
      "technical_approach": .text(answer.technicalApproach), "further_tests": .texts([]),
      "further_deployment_considerations": .texts([]), "further_risks": .objects([]),
    ])
  }

  public var names: [String] {
    let product = answer.product
    return [answer.ideaId.rawValue, product.id.rawValue, answer.cluster.name.rawValue]
      + [product.domain?.rawValue, product.owner?.rawValue].compactMap { $0 }
      + product.inputPorts.map(\.topic.rawValue) + product.outputPorts.map(\.topic.rawValue)
      + answer.newTopics.map(\.topic.rawValue) + answer.adoptions.map(\.topic.rawValue)
      + answer.processing.flatMap { [$0.name, $0.source.rawValue, $0.output.rawValue] }
  }

  public func answer(saying reply: Reply, by author: String, _ flaws: inout [ReplyFlaw]) -> Solution {
    var solution = answer
    solution.technicalApproach = reply.text("technical_approach")
    solution.testingStrategy = Phrase.added(reply.texts("further_tests"), to: answer.testingStrategy)
    solution.deploymentConsiderations = Phrase.added(
      reply.texts("further_deployment_considerations"), to: answer.deploymentConsiderations)
    solution.risksAndMitigations += reply.objects("further_risks").map {
      RiskAndMitigation(risk: $0["risk"] ?? "", mitigation: $0["mitigation"] ?? "", severity: .low)
    }
    solution.author = author
    return solution
  }
}
