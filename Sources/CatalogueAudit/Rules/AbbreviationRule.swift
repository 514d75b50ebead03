import CatalogueModel

/// Abbreviations in capitals that a text does not write out.
struct AbbreviationRule: EntryRule {
    /// What abbreviations stand for, in capitals: those of offices, and the vocabulary's.
    private let meanings: [String: String]

    /// Of authorities and trades, where the vocabulary has none or another.
    private static let own = [
        "AF": "Arbetsförmedlingen", "FK": "Försäkringskassan", "KAA": "kommunala aktivitetsansvaret",
        "SIUS": "särskilt introduktions- och uppföljningsstöd", "IVO": "Inspektionen för vård och omsorg",
        "LSS": "lagen om stöd och service till vissa funktionshindrade", "SOL": "socialtjänstlagen",
        "HSL": "hälso- och sjukvårdslagen", "LVM": "lagen om vård av missbrukare i vissa fall",
        "LFI": "lag om finansiell samordning av rehabiliteringsinsatser", "IFO": "individ- och familjeomsorgen",
        "RAR": "Regional arena för rehabilitering", "NNS": "Nationella nätverket för samordningsförbund",
        "SKR": "Sveriges Kommuner och Regioner", "ESF": "Europeiska socialfonden", "AME": "arbetsmarknadsenheten",
        "MSF": "medicinskt ansvarig", "UVAS": "unga som varken arbetar eller studerar",
        "NEET": "unga som varken arbetar eller studerar", "VUX": "vuxenutbildningen",
    ]
    /// Abbreviations that everybody reads, or that are names.
    private static let wellKnown: Set<String> = [
        "CV", "SMS", "MMS", "PDF", "TV", "EU", "FN", "IT", "ID", "AB", "USA", "SFI", "PC", "OK", "VD", "DVD", "QR",
        "DNA",
        "HIV", "ABF", "CSN", "BUP", "SFS", "AA", "NA", "ADHD", "ADD", "KBT", "PTSD", "HBTQ", "HBTQI", "VAB", "HSB",
        "GPS", "II", "III", "IV", "VI", "UMO", "RFSL", "RFSU", "IOGT", "NTO", "LO", "TCO", "IKEA", "SVT", "SR", "SJ",
        "SL",
    ]

    /// Abbreviations of one entry that are looked into, each of them with a pass over its texts.
    private static let most = 20

    /// Names in the catalogue, in capitals: they are no abbreviations to be written out.
    private let names: Set<String>

    /// Makes the rule ready for a catalogue whose entries have these names and aliases.
    init(_ vocabulary: Vocabulary, names: some Sequence<String>) {
        self.names = Set(names.lazy.flatMap(NameWords.folded).map { $0.uppercased() })
        var meanings = Self.own
        for concept in vocabulary.concepts {
            for abbreviation in concept.abbreviations where Self.isAbbreviation(abbreviation) {
                let isItself = concept.label.contains(abbreviation)
                meanings[abbreviation] = meanings[abbreviation] ?? (isItself ? nil : concept.label)
            }
        }
        self.meanings = meanings
    }

    private static func isAbbreviation(_ text: String) -> Bool {
        (2...6).contains(text.count) && text.allSatisfy { $0.isUppercase }
    }

    func findings(in entry: AuditedEntry) -> [Finding] {
        // Most entries have no abbreviation to ask for.
        var names: Set<String>?
        var seen = Self.wellKnown
        var left = Self.most
        return entry.prose.flatMap { text in
            text.words.indices.compactMap { place -> Finding? in
                guard left > 0, let short = abbreviation(text, place), seen.insert(short).inserted else { return nil }
                let own = names ?? ownNames(entry)
                names = own
                guard !own.contains(short), !isName(short, text, place) else { return nil }
                left -= 1
                return isExplained(short, in: entry) ? nil : finding(short, text, place, entry)
            }
        }
    }

    /// The abbreviation at a place; not where a whole text is written in capitals, nor in "ESF-projekt" of a name.
    private func abbreviation(_ text: AuditedText, _ place: Int) -> String? {
        let word = text.words[place]
        guard word.casing == .upper, (2...6).contains(word.letterCount) else { return nil }
        let isShouting = [place - 1, place + 1].contains { text[$0]?.casing == .upper && text.text($0).utf8.count > 1 }
        let short = word.text.uppercased()
        return isShouting || !short.allSatisfy(\.isLetter) ? nil : short
    }

    /// "MIA Vidare", "SE-vägen", "projektet HOPPET", and what the catalogue has an entry of.
    private func isName(_ short: String, _ text: AuditedText, _ place: Int) -> Bool {
        guard meanings[short] == nil else { return false }
        let next = text[place + 1]
        let goesOn = next?.gap.isTogether == true && next?.isCapitalised == true
        let names: Set<String> = ["projektet", "projekten", "insatsen", "teamet", "gruppen", "mötesplatsen", "studien"]
        return self.names.contains(short) || goesOn || text.words[place].isJoined || short.count > 5
            || names.contains(text.text(place - 1))
    }

    /// What the entry and those who run it are called: names are not written out.
    private func ownNames(_ entry: AuditedEntry) -> Set<String> {
        let content = entry.content
        let names = [content.name, content.coordinationAssociation ?? "", content.provider ?? ""]
        return Set(
            (names + content.aliases + content.responsibleAuthorities + content.cooperatingParties)
                .flatMap(NameWords.folded).map { $0.uppercased() })
    }

    private func isExplained(_ short: String, in entry: AuditedEntry) -> Bool {
        entry.texts.contains { text in
            text.words.indices.contains { place in
                text.text(place).uppercased() == short
                    && (text.isApposition(place) || text.hasInitials(of: short, near: place))
            } || meanings[short].map { text.contains(phrase: $0) } ?? false
        }
    }

    private func finding(_ short: String, _ text: AuditedText, _ place: Int, _ entry: AuditedEntry) -> Finding {
        let meaning = meanings[short]
        return Finding(
            .abbreviation, in: entry.reference, quote: text.quote(place..<place + 1),
            message: "Förkortningen \(short) skrivs inte ut.",
            proposal: meaning.map { "Skriv ut den första gången, till exempel \"\($0) (\(short))\"." }
                ?? "Skriv ut den första gången, med förkortningen inom parentes.")
    }
}

extension AuditedText {
    /// "individuell placering och stöd (IPS)", "Mobilisering inför arbete, MIA, är": put beside its meaning.
    fileprivate func isApposition(_ place: Int) -> Bool {
        let (before, after) = (words[place].gap, self[place + 1]?.gap ?? [.mark])
        if before.contains(.opens) || after.contains(.opens) { return true }
        guard before.contains(.comma), place > 0 else { return false }
        // Of a list ("AF, FK, BUP") the neighbours are short too.
        let isList = words[place - 1].casing == .upper || self[place + 1]?.casing == .upper
        return !isList && !after.isDisjoint(with: [.comma, .mark])
    }

    /// Whether the words before or after begin with the letters of an abbreviation.
    fileprivate func hasInitials(of short: String, near place: Int) -> Bool {
        let letters = Array(short.lowercased())
        return hasInitials(letters, in: words[(place + 1)...].prefix(3 * letters.count))
            || hasInitials(letters.reversed(), in: words[..<place].suffix(3 * letters.count).reversed())
    }

    /// Whether words begin with letters in turn, small words between them passed over.
    private func hasInitials(_ letters: [Character], in words: some Sequence<Word>) -> Bool {
        var left = letters[...]
        for word in words {
            guard let letter = left.first else { break }
            if word.text.first == letter {
                left.removeFirst()
            } else if !["och", "i", "för", "av", "om", "till", "på", "med", "and", "of"].contains(word.text) {
                return false
            }
        }
        return left.isEmpty
    }

    /// Whether words stand together, the last of them with any ending.
    fileprivate func contains(phrase: String) -> Bool {
        let parts = phrase.lowercased().split { !$0.isLetter }.map(String.init)
        guard let last = parts.last else { return false }
        let stem = last.count > 5 ? last.prefix(last.count - 2) : last[...]
        return words.indices.contains { place in
            let end = place + parts.count - 1
            return end < words.count && words[end].text.hasPrefix(stem)
                && zip(parts.dropLast(), words[place...]).allSatisfy { $0 == $1.text }
        }
    }
}
