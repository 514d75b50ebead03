extension ServiceArea {
    /// The area in words: "Haninge, Tyresö", "Stockholms län", "Hela landet"; `nil` when not stated.
    public func text(gazetteer: Gazetteer = .sweden) -> String? {
        var parts: [String] = []
        if national == true { parts.append("Hela landet") }
        parts += counties.compactMap { gazetteer.county($0)?.name }
        parts += municipalities.compactMap { gazetteer.municipality($0)?.name }
        if digital == true { parts.append("Digitalt") }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension InterventionContent {
    /// The ages in words: "16–24 år", "från 18 år", "till och med 64 år"; `nil` when not stated.
    public var ageText: String? {
        switch (ageMin, ageMax) {
        case (let min?, let max?): min == max ? "\(min) år" : "\(min)–\(max) år"
        case (let min?, nil): "från \(min) år"
        case (nil, let max?): "till och med \(max) år"
        case (nil, nil): nil
        }
    }
}
