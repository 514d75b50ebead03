import CatalogueModel
import Eligibility
import JSONTree

/// Ages in the texts that the fields do not say, or say otherwise.
struct AgeRule: EntryRule {
    /// An age with the text it stands in.
    private struct Said {
        let text: AuditedText
        let mention: AgeMention
    }

    func findings(in entry: AuditedEntry) -> [Finding] {
        let said = entry.texts.flatMap(Self.ages)
        guard !said.isEmpty else { return [] }
        let stated = Self.statedAges(entry.content)
        guard !stated.isEmpty else { return missing(said, entry) }
        return differing(said, stated, entry).map { [differs($0, stated, said, entry)] } ?? []
    }

    private static func ages(_ text: AuditedText) -> [Said] {
        // Most texts have no number at all.
        guard text.bytes.contains(where: { (48...57).contains($0) }) else { return [] }
        let scope = AgeScope(text: text)
        return AgeReader(text: text).mentions().filter(scope.isOfAll).map { Said(text: text, mention: $0) }
    }

    /// The ages of the fields and of the tracks; a track's own words count as whatever the text says.
    private static func statedAges(_ content: InterventionContent) -> [StatedAges] {
        var found: [StatedAges] = []
        if content.ageMin != nil || content.ageMax != nil {
            found.append(StatedAges(min: content.ageMin, max: content.ageMax))
        }
        for case .age(let min, let max) in content.tracks.flatMap(\.criteria.conditions) {
            found.append(StatedAges(min: min, max: max))
        }
        return found
    }

    /// The first age that no stated one agrees with. Where another does, a narrower age is of some only.
    private func differing(_ said: [Said], _ stated: [StatedAges], _ entry: AuditedEntry) -> Said? {
        let isSaidRightly = said.contains { said in stated.contains(where: said.mention.agrees) }
        return said.first { said in
            guard !stated.contains(where: said.mention.agrees), !isInWords(said, entry) else { return false }
            return !isSaidRightly || !stated.contains(where: said.mention.isInside)
        }
    }

    /// Whether a track says it in words that no program can judge.
    private func isInWords(_ said: Said, _ entry: AuditedEntry) -> Bool {
        let numbers = [said.mention.ageMin, said.mention.ageMax].compactMap { $0 }.map(String.init)
        return entry.content.tracks.flatMap(\.criteria.conditions).contains { condition in
            if case .words(let words) = condition { numbers.contains { words.contains($0) } } else { false }
        }
    }

    private func missing(_ said: [Said], _ entry: AuditedEntry) -> [Finding] {
        guard let first = said.first(where: { !isInWords($0, entry) }) else { return [] }
        let proposal =
            entry.content.tracks.isEmpty
            ? "Fyll i lägsta och högsta ålder." : "Skriv åldern som villkor i spåren, annars räknas den inte."
        return [
            Finding(
                .ageMissing, in: entry.reference, quote: first.text.quote(first.mention.places),
                message: "Texten säger \(words(first)), men ingen ålder är ifylld.", proposal: proposal,
                fix: fix(said, entry))
        ]
    }

    private func differs(_ said: Said, _ stated: [StatedAges], _ all: [Said], _ entry: AuditedEntry) -> Finding {
        let texts = stated.map(\.swedishText)
        let list = texts.indices.filter { texts.firstIndex(of: texts[$0]) == $0 }.map { texts[$0] }
        return Finding(
            .ageDiffers, in: entry.reference, quote: said.text.quote(said.mention.places),
            message: "Texten säger \(words(said)), men ifyllt är \(list.joined(separator: " eller ")).",
            proposal: "Ta reda på vilken ålder som gäller och rätta texten eller fälten.", fix: fix(all, entry))
    }

    private func words(_ said: Said) -> String { "\"\(said.text.written(said.mention.places))\"" }

    /// Only where one age that the texts say agrees with all others, and no track says its own.
    private func fix(_ said: [Said], _ entry: AuditedEntry) -> Fix? {
        let mentions = said.map(\.mention)
        let common = mentions.first { mention in
            let ages = StatedAges(min: mention.ageMin, max: mention.ageMax)
            return mentions.allSatisfy { $0.agrees(with: ages) }
        }
        guard let mention = common, entry.content.tracks.isEmpty else { return nil }
        let content = entry.content
        let (low, high) = (mention.ageMin ?? content.ageMin, mention.ageMax ?? content.ageMax)
        if let low, let high, low > high { return nil }
        return Fix([
            Fix.Change("ageMin", from: .number(content.ageMin), to: .number(low)),
            Fix.Change("ageMax", from: .number(content.ageMax), to: .number(high)),
        ])
    }
}
