/// An age that a text states of those it is for.
struct AgeMention: Hashable {
    /// What the lowest age may be; one number where the words are exact, two where people differ in how they mean
    /// them ("över 18 år"). `nil` when nothing is said of it.
    var lower: ClosedRange<Int>?
    /// What the highest age may be.
    var upper: ClosedRange<Int>?
    /// The words.
    var places: Range<Int>

    /// The likeliest lowest age.
    var ageMin: Int? { lower?.lowerBound }
    /// The likeliest highest age: "upp till 30 år" is most often 30, "under 30 år" 29.
    var ageMax: Int? { upper?.lowerBound }

    /// Whether stated ages are what the words say; an end that they do not name agrees with anything.
    func agrees(with stated: StatedAges) -> Bool {
        isEnd(stated.min, lower, open: 0) && isEnd(stated.max, upper, open: 120)
    }

    private func isEnd(_ stated: Int?, _ said: ClosedRange<Int>?, open: Int) -> Bool {
        said.map { $0.contains(stated ?? open) } ?? true
    }

    /// Whether the words name no age beyond stated ones.
    func isInside(_ stated: StatedAges) -> Bool {
        let (low, high) = (stated.min ?? 0, stated.max ?? 120)
        let lowFits = lower.map { $0.upperBound >= low && $0.lowerBound <= high } ?? true
        let highFits = upper.map { $0.lowerBound <= high && $0.upperBound >= low } ?? true
        return lowFits && highFits
    }
}

/// Ages that an entry states; a missing end is open.
struct StatedAges: Hashable {
    let min: Int?
    let max: Int?

    /// In Swedish: "16–24 år".
    var swedishText: String {
        switch (min, max) {
        case (let low?, let high?): "\(low)–\(high) år"
        case (let low?, nil): "från \(low) år"
        case (nil, let high?): "till och med \(high) år"
        case (nil, nil): "alla åldrar"
        }
    }
}
