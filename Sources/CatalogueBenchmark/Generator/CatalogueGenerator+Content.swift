import CatalogueModel

extension CatalogueGenerator {
    /// The content of the entry with this number.
    mutating func content(_ number: Int, _ random: inout SeededRandom) -> InterventionContent {
        var content = InterventionContent(key: "g\(seed)-\(number)", name: "")
        content.kind = random.chance(3) ? .structural : .individual
        addLabels(to: &content, &random)
        let place = addArea(to: &content, &random)
        addOrganisations(to: &content, place, &random)
        addTexts(to: &content, place, &random)
        if random.chance(50) { addAges(to: &content, &random) }
        if random.chance(50) { addAccess(to: &content, &random) }
        if random.chance(3) { content.endDate = pastDate(&random) }
        content.tracks = tracks(number)
        return content
    }

    private func addLabels(to content: inout InterventionContent, _ random: inout SeededRandom) {
        content.targetGroups = labels[.targetGroup]?.draw(&random) ?? []
        content.needs = labels[.need]?.draw(&random) ?? []
        content.methods = labels[.method]?.draw(&random) ?? []
        content.incomeSupport = labels[.incomeSupport]?.draw(&random) ?? []
        content.activities = labels[.activity]?.draw(&random) ?? []
    }

    /// Name, aliases, summary, description and easy-to-read text, about as long as the seed's: 127 words.
    private mutating func addTexts(
        to content: inout InterventionContent, _ place: String?, _ random: inout SeededRandom
    ) {
        content.name = name(place, &random)
        if random.chance(40) {
            content.aliases = (0..<random.number(in: 1...2)).map { _ in
                writer.contentWord(capital: true, &random)
            }
        }
        // A summary may have 200 characters; these have at most as many bytes.
        content.summary = writer.sentence(
            words: random.number(in: 12...20), label: content.needs.first,
            longestBytes: InterventionContent.longestSummary - 1, &random)
        let mentioned = [content.targetGroups.first, content.activities.first].compactMap { $0 }
        content.description = writer.prose(words: random.number(in: 65...103), labels: mentioned, &random)
        if random.chance(75) {
            content.easyRead = writer.prose(words: random.number(in: 20...36), sentenceLength: 4...9, &random)
        }
    }

    /// A name of two to five words.
    private mutating func name(_ place: String?, _ random: inout SeededRandom) -> String {
        var name = writer.contentWord(capital: true, &random)
        name += random.element(of: GeneratedPhrases.nameLinks) + writer.contentWord(&random)
        if let place, random.chance(35) { name += " i " + place }
        return name
    }

    private func addAges(to content: inout InterventionContent, _ random: inout SeededRandom) {
        let lowest = random.element(of: [13, 16, 16, 18, 18, 18, 20, 25, 30])
        content.ageMin = lowest
        if random.chance(70) { content.ageMax = max(lowest, random.element(of: [24, 29, 29, 30, 64, 64, 65])) }
    }

    private func addAccess(to content: inout InterventionContent, _ random: inout SeededRandom) {
        content.access.selfReferral = random.chance(40)
        content.access.referrers = someOf(GeneratedPhrases.referrers, random.number(in: 1...3), &random)
        content.access.steps = someOf(GeneratedPhrases.steps, random.number(in: 1...3), &random)
    }

    /// A day before the one that the benchmark takes as today.
    private func pastDate(_ random: inout SeededRandom) -> CalendarDate? {
        CalendarDate(
            year: random.number(in: 2019...2025), month: random.number(in: 1...12), day: random.number(in: 1...28))
    }

    /// So many different values; the values are more than that.
    func someOf(_ values: [String], _ count: Int, _ random: inout SeededRandom) -> [String] {
        var chosen: [String] = []
        while chosen.count < min(count, values.count) {
            let value = random.element(of: values)
            if !chosen.contains(value) { chosen.append(value) }
        }
        return chosen
    }
}
