/// Analyses single words: lemmas and parts.
///
/// Layers, each in a file of its own: ``Lexicon`` with the paradigms, ``CompoundOverrides``,
/// ``VerbalPrefixes``, ``CompoundSplitter``, ``DerivationalSuffixes``. Each can be switched off, which
/// is how its worth is measured.
public struct WordAnalyser: Sendable {
    /// Which layers are used.
    public struct Layers: OptionSet, Hashable, Sendable {
        /// The layers as bits.
        public let rawValue: Int
        /// Creates a set from its bits.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// Forms lead to lemmas.
        public static let lemmas = Layers(rawValue: 1)
        /// Compounds are split.
        public static let compounds = Layers(rawValue: 2)
        /// Word families widen a search.
        public static let families = Layers(rawValue: 4)
        /// Everything.
        public static let all: Layers = [.lemmas, .compounds, .families]
    }

    /// The lexicon in use.
    public let lexicon: Lexicon
    /// What people say of compounds.
    public let overrides: CompoundOverrides
    /// The layers in use.
    public let layers: Layers
    private let recent = RecentAnalyses()

    /// Creates an analyser with the program's lexicon; `overrides` are added to the program's own.
    public init(overrides: CompoundOverrides = CompoundOverrides(), layers: Layers = .all) {
        self.init(lexicon: .builtIn, overrides: CompoundOverrides.builtIn.merging(overrides), layers: layers)
    }

    init(lexicon: Lexicon, overrides: CompoundOverrides, layers: Layers) {
        self.lexicon = lexicon
        self.overrides = overrides
        self.layers = layers
    }

    /// Analyses a normalised word.
    ///
    /// - Parameter word: UTF-8 of a word as ``Tokeniser`` makes it.
    /// - Complexity: O(n) for n bytes of a word asked for lately; else O(n²) lookups at most. n is bounded by
    ///   ``Tokeniser/longestWordBytes``.
    public func analyse(_ word: [UInt8]) -> WordAnalysis { recent.analysis(of: word) { analyseAnew(word) } }

    /// The same for a word that is not likely to be asked for again.
    public func analyseAnew(_ word: [UInt8]) -> WordAnalysis {
        guard layers.contains(.lemmas) else {
            return WordAnalysis(surface: word, source: .unknown, lemmas: [word], parts: [])
        }
        if FunctionWords.contains(word) {
            let lemmas = lexicon.readings(of: word).map { lexicon.spelling(of: $0.lemma) }
            return WordAnalysis(surface: word, source: .function, lemmas: lemmas.isEmpty ? [word] : lemmas, parts: [])
        }
        let analysis = analyseByRules(word)
        // What is said of a word goes for all its forms.
        let said = overrides.cuts(of: word) ?? analysis.lemmas.lazy.compactMap { overrides.cuts(of: $0) }.first
        return said.map { overridden(word, $0, lemmas: analysis.source == .unknown ? nil : analysis.lemmas) }
            ?? analysis
    }

    private func analyseByRules(_ word: [UInt8]) -> WordAnalysis {
        let readings = lexicon.readings(of: word)
        if !readings.isEmpty {
            return WordAnalysis(
                surface: word, source: .lexicon, lemmas: readings.map { lexicon.spelling(of: $0.lemma) },
                parts: listedParts(of: readings[0].lemma, in: word, from: 0, role: nil))
        }
        if let lemma = prefixedLemma(of: word) {
            return WordAnalysis(surface: word, source: .prefixed, lemmas: [lemma], parts: [])
        }
        if let lemma = VerbalNouns.lemma(ofFormFrom: 0, in: word, lexicon) {
            return WordAnalysis(surface: word, source: .derived, lemmas: [lemma], parts: [])
        }
        if let split = CompoundSplitter(lexicon: lexicon).split(word) { return compound(word, split) }
        if let lemma = DerivationalSuffixes.lemma(of: word) {
            return WordAnalysis(surface: word, source: .derived, lemmas: [lemma], parts: [])
        }
        return WordAnalysis(surface: word, source: .unknown, lemmas: [word], parts: [])
    }

    /// Analyses a word that was written with hyphens at `cuts`: where nothing is known of it whole, the
    /// hyphens tell its parts.
    public func analyse(_ word: [UInt8], hyphensAt cuts: [Int]) -> WordAnalysis {
        let whole = analyse(word)
        guard whole.parts.isEmpty, !cuts.isEmpty, whole.source != .lexicon else { return whole }
        return overridden(word, cuts)
    }

    /// The shortest word after a prefix, in bytes.
    private static let shortestPrefixed = 4

    private func prefixedLemma(of word: [UInt8]) -> [UInt8]? {
        VerbalPrefixes.firstValue(in: word) { length in
            guard word.count - length >= Self.shortestPrefixed,
                let reading = lexicon.readings(of: word, from: length).first(where: { $0.wordClass <= .verb })
            else { return nil }
            return Array(word[..<length]) + lexicon.spelling(of: reading.lemma)
        }
    }

    private func compound(_ word: [UInt8], _ split: CompoundSplitter.Split) -> WordAnalysis {
        let beginning = Array(word[..<split.head.lowerBound])
        let lemmas = split.readings.map { beginning + spelling(of: $0) }
        guard layers.contains(.compounds), let head = split.readings.first else {
            return WordAnalysis(surface: word, source: .compound, lemmas: lemmas, parts: [])
        }
        let modifiers = split.modifiers.map { part($0.lemma, $0.range, .modifier, in: word) }
        return WordAnalysis(
            surface: word, source: .compound, lemmas: lemmas,
            parts: modifiers + [part(head, split.head, .head, in: word)])
    }

    private func spelling(of lemma: CompoundSplitter.Lemma) -> [UInt8] {
        switch lemma {
        case .listed(let number): lexicon.spelling(of: number)
        case .derived(let bytes): bytes
        }
    }

    private func part(
        _ lemma: CompoundSplitter.Lemma, _ range: Range<Int>, _ role: CompoundPart.Role, in word: [UInt8]
    ) -> CompoundPart {
        switch lemma {
        case .listed(let number): part(number, range, role, in: word)
        case .derived(let bytes): CompoundPart(range: range, lemma: bytes, role: role)
        }
    }

    private func part(_ lemma: Int, _ range: Range<Int>, _ role: CompoundPart.Role, in word: [UInt8]) -> CompoundPart {
        CompoundPart(
            range: range, lemma: lexicon.spelling(of: lemma), role: role,
            parts: listedParts(of: lemma, in: word, from: range.lowerBound, end: range.upperBound, role: role))
    }

    /// The parts that the lexicon lists for a lemma, in a form of it that begins at `start`.
    private func listedParts(
        of lemma: Int, in word: [UInt8], from start: Int, end: Int? = nil, role: CompoundPart.Role?
    ) -> [CompoundPart] {
        guard layers.contains(.compounds), !lexicon.cuts[lemma].isEmpty else { return [] }
        let cuts = lexicon.cuts[lemma].map { start + Int($0) }
        let end = end ?? word.count
        guard let last = cuts.last, last < end else { return [] }
        let places = [start] + cuts + [end]
        let spelling = lexicon.spelling(of: lemma)
        return places.indices.dropLast().map { index in
            let range = places[index]..<places[index + 1]
            guard index == places.count - 2 else { return modifier(range, in: word) }
            let headLemma = Array(spelling[(last - start)...])
            let inner = lexicon.lemma(headLemma).map {
                listedParts(of: $0, in: word, from: range.lowerBound, end: end, role: .head)
            }
            return CompoundPart(range: range, lemma: headLemma, role: role ?? .head, parts: inner ?? [])
        }
    }

    /// A first part whose bytes are given: a linking form of a known word, else itself.
    private func modifier(_ range: Range<Int>, in word: [UInt8]) -> CompoundPart {
        if let number = lexicon.modifiers.find(word, range, hash: ByteTable.hash(word, range)) {
            return part(Int(lexicon.modifierLemmas[number]), range, .modifier, in: word)
        }
        let bytes = Array(word[range])
        let lemma = lexicon.readings(of: bytes).first.map { lexicon.spelling(of: $0.lemma) }
        return CompoundPart(range: range, lemma: lemma ?? bytes, role: .modifier)
    }

    /// A word of which people said where it is cut, or that it is not.
    private func overridden(_ word: [UInt8], _ cuts: [Int], lemmas known: [[UInt8]]? = nil) -> WordAnalysis {
        guard let last = cuts.last, last < word.count, layers.contains(.compounds) else {
            return WordAnalysis(surface: word, source: .lexicon, lemmas: known ?? [word], parts: [])
        }
        let places = [0] + cuts + [word.count]
        let modifiers = places.indices.dropLast(2).map { modifier(places[$0]..<places[$0 + 1], in: word) }
        let head = analyseByRules(Array(word[last...]))
        let inner = head.parts.map {
            CompoundPart(
                range: ($0.range.lowerBound + last)..<($0.range.upperBound + last), lemma: $0.lemma, role: $0.role)
        }
        return WordAnalysis(
            surface: word, source: .compound, lemmas: known ?? head.lemmas.map { word[..<last] + $0 },
            parts: modifiers + [CompoundPart(range: last..<word.count, lemma: head.lemma, role: .head, parts: inner)])
    }
}
