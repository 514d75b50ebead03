/// What the boosts of a query make of the score of each document, 64 documents at a time.
struct BoostFactors {
    private let boosts: [Boost]
    private let factors: [Double]
    /// For each boost those of the 64 documents at hand that it is for.
    private var documents: [UInt64]

    init(_ boosts: [Boost]) {
        self.boosts = boosts
        factors = boosts.map(\.factor)
        documents = Array(repeating: 0, count: boosts.count)
    }

    /// Goes to the documents of a group.
    mutating func take(group: Int) {
        for place in documents.indices { documents[place] = boosts[place].documents.words[group] }
    }

    /// The factor of a document of the group, by its place in it.
    func factor(at place: Int) -> Double {
        let (documents, factors) = (documents.span, factors.span)
        var product = 1.0
        for boost in documents.indices where documents[boost] &>> UInt64(place) & 1 != 0 { product *= factors[boost] }
        return product
    }
}
