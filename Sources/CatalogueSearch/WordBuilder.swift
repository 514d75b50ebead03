import CatalogueModel
import SearchIndex
import SwedishText

/// Weights of the ways to match a word, beside 1 for the word itself.
enum VariantWeight {
    static let concept = 1.0
    /// A broader or related concept, so that an expression no entry is tagged with still leads on.
    static let nearConcept = 0.45
    /// A concept whose labels are made of the words asked for, times its likeness.
    static let likelyConcept = 0.4
    /// A word of a label of several words, beside the label as a whole.
    static let wordOfLabel = 0.4
    /// A concept of a compound, in the words that are made of its parts.
    static let conceptOfParts = 0.6
    /// A broader or related concept beside what the concept itself finds.
    static let wideConcept = 0.25
    /// Another form of the word.
    static let lemma = 0.8
    /// Another form of a word that the lexicon does not know.
    static let unknownForm = 0.75
    /// The last part of a compound.
    static let head = 0.6
    /// A first part of a compound.
    static let modifier = 0.45
    /// A word of the same family.
    static let family = 0.4
    static let familyPart = 0.25
    /// All parts of a compound in one field.
    static let parts = 0.65
    /// A part of a compound that does not occur whole.
    static let separateParts = 0.8
    /// One part alone of a compound that is found in no other way.
    static let partAlone = 0.35
    /// A dotted word found where the text has lost its dots; far below, for exact spelling comes first.
    static let undottedText = 0.15
    static let prefix = 0.35
    /// What the last resorts count in a wide search for a word that is found.
    static let besideFound = 0.7
    /// Times the similarity.
    static let grams = 0.4
}

/// Makes the variants of query words.
struct WordBuilder {
    let snapshot: IndexSnapshot
    let layers: SearchLayers
    /// Whether to look for what is only near, because little else was found.
    var isWide = false
    /// Where a word ends that may not yet be written to its end.
    var unfinishedEnd: Int?

    private var index: SegmentSet { snapshot.index }
    private var analyser: WordAnalyser { snapshot.analyser }
    private var lexicon: Lexicon { snapshot.analyser.lexicon }

    /// Shortest word, in letters, whose beginning is looked for.
    private static let shortestPrefix = 4
    /// The same of the last word, which may still be being typed.
    private static let shortestUnfinished = 2
    /// How alike a word must be to be the last resort.
    private static let leastSimilarity = 0.4
    private static let mostSimilar = 6
    /// The most readings of a form that are followed.
    private static let mostLemmas = 3

    /// The word with all its spellings, and the concepts whose label it is.
    ///
    /// A compound that does not occur whole becomes a word for each of its parts, so that the rarer part
    /// counts more; all are required as words are.
    func words(_ token: Token, spellings: [QueryWordSpelling], concepts: [String]) -> [QueryWord] {
        let whole = word(token, spellings: spellings, concepts: concepts)
        guard layers.contains(.compounds), let spelling = spellings.first?.word, !isAttested(spelling) else {
            return [whole]
        }
        let parts = analyser.analyse(spelling).parts
        let ways = parts.map(variants(ofPart:))
        guard parts.count > 1, ways.allSatisfy({ !$0.isEmpty }) else { return [whole] }
        // A concept known by its last part alone says nothing of the first.
        let concepts = Set(variants(of: concepts))
        let shared = QueryWord(
            label: whole.label,
            variants: whole.variants.map { variant in
                guard concepts.contains(variant) else { return variant }
                return TermVariant(term: variant.term, weight: variant.weight * VariantWeight.conceptOfParts)
            }, conjunctions: whole.conjunctions)
        return zip(parts, ways).map { part, variants in
            let weighed = variants.map { TermVariant(term: $0.term, weight: $0.weight * VariantWeight.separateParts) }
            return QueryWord(
                label: String(decoding: part.lemma, as: UTF8.self), variants: shared.variants + weighed,
                conjunctions: shared.conjunctions)
        }
    }

    /// Every word that begins as `token` does.
    func beginning(_ token: Token) -> QueryWord {
        let variant = TermVariant(term: token.surface, weight: 1, matching: .prefix)
        return QueryWord(label: token.text + "…", variants: occurs(variant) ? [variant] : [])
    }

    /// Whether a word or one of its lemmas occurs in an entry.
    private func isAttested(_ word: [UInt8]) -> Bool {
        occurs(word) || analyser.analyse(word).lemmas.contains { occurs(SpecialTerm.lemma($0)) }
    }

    private func word(_ token: Token, spellings: [QueryWordSpelling], concepts: [String]) -> QueryWord {
        var ways = Ways()
        ways.variants += variants(of: concepts)
        for spelling in spellings { add(spelling.word, spelling.weight, to: &ways) }
        if isWide || !occurs(ways) {
            let isUnfinished = token.byteRange.upperBound == unfinishedEnd
            addLastResorts(for: spellings.first?.word ?? token.surface, isUnfinished: isUnfinished, to: &ways)
        }
        return QueryWord(
            label: token.text, variants: ways.variants.filter { occurs($0) }, conjunctions: ways.conjunctions)
    }

    /// The same word with every way to match it worth less; outside a wide search it only adds to a score.
    func lessened(_ word: QueryWord, by factor: Double) -> QueryWord {
        func lessened(_ variants: [TermVariant], _ factor: Double) -> [TermVariant] {
            variants.map { TermVariant(term: $0.term, weight: $0.weight * factor, matching: $0.matching) }
        }
        return QueryWord(
            label: word.label, variants: lessened(word.variants, factor),
            conjunctions: word.conjunctions.map { TermConjunction(parts: $0.parts, weight: $0.weight * factor) },
            isOptional: !isWide)
    }

    /// A concept that is likely meant; `nil` when it leads nowhere.
    func likely(_ concept: String, likeness: Double, isOptional: Bool) -> QueryWord? {
        let weight = min(1, VariantWeight.likelyConcept * likeness)
        let variant = TermVariant(term: SpecialTerm.concept(concept), weight: max(weight, 0.01))
        guard occurs(variant), let label = snapshot.vocabulary[concept]?.label else { return nil }
        return QueryWord(label: label, variants: [variant], isOptional: isOptional)
    }

    /// A label of several words, as one word that stands for its concepts; `nil` when they lead nowhere.
    func label(_ tokens: ArraySlice<Token>, concepts: [String]) -> QueryWord? {
        let variants = variants(of: concepts).filter { occurs($0) }
        guard !variants.isEmpty else { return nil }
        return QueryWord(label: tokens.map(\.text).joined(separator: " "), variants: variants)
    }

    /// The word that two words written apart make together, if it occurs.
    func joined(_ first: [UInt8], _ second: [UInt8]) -> [UInt8]? {
        guard layers.contains(.compounds) else { return nil }
        let s = UInt8(ascii: "s")
        let forms = [first, first + [s]] + lexicon.readings(of: first).flatMap { lexicon.linkingForms(of: $0.lemma) }
        return forms.map { $0 + second }.first { whole in
            let lemmas = analyser.analyse(whole).lemmas
            return snapshot.words.contains(whole) || lemmas.contains { occurs(SpecialTerm.lemma($0)) }
        }
    }

    /// Adds the forms of a word that two words make together.
    func adding(joined word: [UInt8], concepts: [String], to queryWord: QueryWord) -> QueryWord {
        var ways = Ways(variants: queryWord.variants, conjunctions: queryWord.conjunctions)
        ways.variants += variants(of: concepts).filter { occurs($0) }
        add(word, VariantWeight.lemma, to: &ways)
        return QueryWord(
            label: queryWord.label, variants: ways.variants.filter { occurs($0) }, conjunctions: ways.conjunctions)
    }

    // MARK: Ways to match

    private struct Ways {
        var variants: [TermVariant] = []
        var conjunctions: [TermConjunction] = []
    }

    private func add(_ word: [UInt8], _ factor: Double, to ways: inout Ways) {
        ways.variants.append(TermVariant(term: word, weight: factor))
        let analysis = analyser.analyse(word)
        switch analysis.source {
        case .unknown: addUnknownForms(of: word, factor, to: &ways)
        case .function: break
        case .lexicon, .prefixed, .compound, .derived: addLemmas(of: analysis, factor, to: &ways)
        }
        if analysis.parts.count > 1, layers.contains(.compounds) {
            ways.conjunctions.append(conjunction(of: analysis, factor))
        }
        if SwedishFolding.isDotted(word), layers.contains(.folding) { addUndotted(analysis, factor, to: &ways) }
    }

    private func addLemmas(of analysis: WordAnalysis, _ factor: Double, to ways: inout Ways) {
        for lemma in analysis.lemmas.prefix(Self.mostLemmas) {
            ways.variants.append(TermVariant(term: SpecialTerm.lemma(lemma), weight: VariantWeight.lemma * factor))
            // An unknown inflected word may still occur as the lemma that was derived.
            ways.variants.append(TermVariant(term: lemma, weight: VariantWeight.lemma * factor))
            addParts(lemma, VariantWeight.head * factor, VariantWeight.modifier * factor, to: &ways)
            for relative in relatives(of: lemma) {
                ways.variants.append(
                    TermVariant(term: SpecialTerm.lemma(relative), weight: VariantWeight.family * factor))
                let weight = VariantWeight.familyPart * factor
                addParts(relative, weight, weight, to: &ways)
            }
        }
    }

    private func addParts(_ lemma: [UInt8], _ head: Double, _ modifier: Double, to ways: inout Ways) {
        guard layers.contains(.compounds) else { return }
        ways.variants.append(TermVariant(term: SpecialTerm.head(lemma), weight: head))
        ways.variants.append(TermVariant(term: SpecialTerm.modifier(lemma), weight: modifier))
    }

    private func relatives(of lemma: [UInt8]) -> [[UInt8]] {
        guard layers.contains(.families), let number = lexicon.lemma(lemma) else { return [] }
        return lexicon.relatives(of: number).map { lexicon.spelling(of: $0) }
    }

    private func addUnknownForms(of word: [UInt8], _ factor: Double, to ways: inout Ways) {
        guard layers.contains(.lemmas) else { return }
        for form in UnknownParadigms.forms(of: word) where snapshot.words.contains(form) {
            ways.variants.append(TermVariant(term: form, weight: VariantWeight.unknownForm * factor))
        }
    }

    /// The parts of a compound, required together in one field.
    private func conjunction(of analysis: WordAnalysis, _ factor: Double) -> TermConjunction {
        TermConjunction(parts: analysis.parts.map(variants(ofPart:)), weight: VariantWeight.parts * factor)
    }

    private func variants(ofPart part: CompoundPart) -> [TermVariant] {
        var ways = Ways()
        ways.variants.append(TermVariant(term: part.lemma, weight: 1))
        ways.variants.append(TermVariant(term: SpecialTerm.lemma(part.lemma), weight: 1))
        addParts(part.lemma, 0.8, 0.8, to: &ways)
        for relative in relatives(of: part.lemma) {
            ways.variants.append(TermVariant(term: SpecialTerm.lemma(relative), weight: 0.8))
            addParts(relative, 0.6, 0.6, to: &ways)
        }
        return ways.variants.filter { occurs($0) }
    }

    /// Text that has lost its dots is found by the right spelling, unless what is left is another word.
    private func addUndotted(_ analysis: WordAnalysis, _ factor: Double, to ways: inout Ways) {
        for word in Set([analysis.surface] + analysis.lemmas.prefix(Self.mostLemmas)) {
            let undotted = SwedishFolding.fold(word)
            guard snapshot.words.contains(undotted), analyser.analyse(undotted).source == .unknown else { continue }
            ways.variants.append(TermVariant(term: undotted, weight: VariantWeight.undottedText * factor))
        }
    }

    // MARK: Concepts

    private func variants(of concepts: [String]) -> [TermVariant] {
        concepts.flatMap { id in
            let own = TermVariant(term: SpecialTerm.concept(id), weight: VariantWeight.concept)
            if isWide { return [own] + nearVariants(of: id, VariantWeight.wideConcept) }
            return occurs(own) ? [own] : nearVariants(of: id, VariantWeight.nearConcept)
        }
    }

    /// The concepts next to one that no entry has.
    private func nearVariants(of id: String, _ weight: Double) -> [TermVariant] {
        let broader = snapshot.vocabulary.broader(than: id).prefix(1).map(\.id)
        return (broader + (snapshot.vocabulary[id]?.related ?? [])).map {
            TermVariant(term: SpecialTerm.concept($0), weight: weight)
        }
    }

    // MARK: Last resorts

    /// For a word that is found in no way: near words, single parts, its beginning, shared runs of letters.
    ///
    /// In a wide search for a word that is found, only parts and shared runs of letters, worth less.
    private func addLastResorts(for word: [UInt8], isUnfinished: Bool, to ways: inout Ways) {
        guard !FunctionWords.contains(word) else { return }
        let isFound = occurs(ways)
        if !isFound {
            let speller = QuerySpeller(words: snapshot.words, analyser: analyser, layers: layers)
            for correction in speller.corrections(of: word) { add(correction.word, correction.weight, to: &ways) }
        }
        let share = isFound ? VariantWeight.besideFound : 1
        addSingleParts(of: word, share, to: &ways)
        let shortest = isUnfinished ? Self.shortestUnfinished : Self.shortestPrefix
        if !isFound, SwedishFolding.letterCount(word) >= shortest {
            ways.variants.append(TermVariant(term: word, weight: VariantWeight.prefix, matching: .prefix))
        }
        guard isFound || !occurs(ways), layers.contains(.grams) else { return }
        let similar = snapshot.words.similar(word, atLeast: Self.leastSimilarity, limit: Self.mostSimilar)
        let folded = SwedishFolding.fold(word)
        // A dotted word that is found asks for exactly that word.
        for (other, similarity) in similar where !isFound || SwedishFolding.fold(other) != folded {
            add(other, VariantWeight.grams * similarity * share, to: &ways)
        }
    }

    private func addSingleParts(of word: [UInt8], _ share: Double, to ways: inout Ways) {
        guard layers.contains(.compounds) else { return }
        for part in analyser.analyse(word).parts {
            for variant in variants(ofPart: part) {
                ways.variants.append(
                    TermVariant(term: variant.term, weight: variant.weight * VariantWeight.partAlone * share))
            }
        }
    }

    // MARK: What occurs

    private func occurs(_ ways: Ways) -> Bool {
        ways.variants.contains(where: occurs) || ways.conjunctions.contains { $0.parts.allSatisfy { !$0.isEmpty } }
    }

    private func occurs(_ variant: TermVariant) -> Bool {
        switch variant.matching {
        case .exact: occurs(variant.term)
        case .prefix: index.hasTerm(withPrefix: variant.term)
        }
    }

    private func occurs(_ term: [UInt8]) -> Bool { index.occurs(term) }
}
