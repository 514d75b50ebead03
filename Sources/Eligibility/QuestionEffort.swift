/// How much is looked at to find a deciding question: more finds a better one now and then, and costs more.
public struct QuestionEffort: Hashable, Sendable {
    /// Of how many interventions the open conditions are looked at to find out what may be asked.
    public let interventions: Int
    /// The most answers that are tried, of all questions together; at most 64.
    public let answers: Int
    /// Over how many interventions it is counted what an answer settles; of more an even share stands for all.
    public let counted: Int
    /// Over how many distinct open trees of those.
    public let trees: Int

    /// Creates a measure of effort.
    ///
    /// - Precondition: at least one of each, and at most 64 answers.
    public init(interventions: Int, answers: Int, counted: Int, trees: Int) {
        precondition(
            interventions > 0 && counted > 0 && trees > 0 && (1...ManyCaseTruth.mostCases).contains(answers),
            "expected at least one of each and at most 64 answers, got \(interventions), \(answers), \(counted), \(trees)"
        )
        (self.interventions, self.answers, self.counted, self.trees) = (interventions, answers, counted, trees)
    }

    /// What a search takes. With fewer trees, and somewhat with fewer interventions, worse questions are found where
    /// criteria differ much; more answers find no better one.
    public static let usual = QuestionEffort(interventions: 64, answers: 40, counted: 8_192, trees: 1_024)
    /// What the usual effort is compared with.
    public static let thorough = QuestionEffort(interventions: 64, answers: 64, counted: .max, trees: 1_024)
}
