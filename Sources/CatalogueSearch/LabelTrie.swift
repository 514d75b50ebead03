import SearchIndex
import SwedishText

/// A word as labels are compared with it: numbers in a ``LabelTrie``.
struct PhraseWord {
    /// The word as written, if any label has it.
    let surface: Int32
    /// Its likeliest lemma, or the word itself where it carries grammar only, if any label has it.
    let lemma: Int32
    /// Whether it is passed over: "sitter *bara* hemma".
    let isFiller: Bool
    let isDotted: Bool
    /// The node that it leads to from the root of each way, or 0 where it begins no label.
    private let firstNodes: SIMD4<UInt32>

    /// Stands for a word that no label has.
    static let unknown: Int32 = -1

    init(surface: Int32, lemma: Int32, isFiller: Bool, isDotted: Bool, firstNode: (LabelTrie.Way) -> Int) {
        (self.surface, self.lemma, self.isFiller, self.isDotted) = (surface, lemma, isFiller, isDotted)
        var nodes = SIMD4<UInt32>()
        for way in LabelTrie.Way.allCases { nodes[way.rawValue] = UInt32(firstNode(way)) }
        firstNodes = nodes
    }

    /// A word that no label has.
    static let none = PhraseWord(surface: unknown, lemma: unknown, isFiller: false, isDotted: false) { _ in 0 }

    /// Whether any label begins with it, in any way.
    var begins: Bool { firstNodes != SIMD4() }

    func firstNode(_ way: LabelTrie.Way) -> Int { Int(firstNodes[way.rawValue]) }
}

/// The vocabulary's labels as sequences of words, three ways: as written, by lemmas, and without dots.
///
/// A tree in which each node is a beginning of labels. Looking a text up costs a few table lookups a word,
/// however many labels there are.
struct LabelTrie: Sendable {
    /// How a text is compared with labels.
    enum Way: Int, CaseIterable {
        /// As written.
        case exact
        /// In any inflection.
        case lemmas
        /// Dotted labels written without dots.
        case undotted
    }

    private var words = ByteTable(capacity: 16_384)
    /// Until frozen: whether each word stands in a label as written.
    private var isSurface: [Bool] = []
    /// The words that do, in byte order.
    private var surfaceWords: [UInt32] = []
    /// Parent and word of each node; the roots, one for each way, have none.
    private var parents: [UInt32] = Way.allCases.map { _ in 0 }
    private var nodeWords: [UInt32] = Way.allCases.map { _ in 0 }
    private var conceptStarts: [UInt32] = []
    private var concepts: [UInt32] = []
    /// Of each of these, whether a label of the concept that ends there finds it, and whether it states it.
    private var flags: [UInt8] = []
    /// One past the last concept of each node that is found by it; those that only are stated follow.
    private var findEnds: [UInt32] = []
    /// Which node follows on which; made when frozen or opened.
    private var edges = LabelEdges()
    /// Whether a label that states a fact ends at each node; made when frozen or opened.
    private var statesAny: [Bool] = []
    /// Until frozen: node and concept of each label, and the place of each node's last.
    private var conceptsOfNodes: [(node: UInt32, concept: UInt32, flags: UInt8)] = []
    private var lastOfNodes: [Int32] = Way.allCases.map { _ in -1 }
    /// Until frozen: which node follows on which.
    private var making: EdgeTable?

    init() { making = EdgeTable() }

    // MARK: Making

    /// Adds a label of a concept, its words by ``number(of:isSurface:)``; labels are added in the order of their
    /// concepts. `states` tells that it states a fact when it stands in a text, `finds` that it is searched by.
    mutating func add(_ words: [Int], way: Way, concept: Int, states: Bool, finds: Bool) {
        guard !words.isEmpty, states || finds else { return }
        let flags = (states ? Self.states : 0) | (finds ? Self.finds : 0)
        var node = way.rawValue
        for word in words { node = child(of: node, word) }
        let last = Int(lastOfNodes[node])
        if last >= 0, conceptsOfNodes[last].concept == UInt32(concept) {
            conceptsOfNodes[last].flags |= flags
        } else {
            lastOfNodes[node] = Int32(conceptsOfNodes.count)
            conceptsOfNodes.append((UInt32(node), UInt32(concept), flags))
        }
    }

    /// The number of a word, given it now if it is new; `isSurface` tells that it stands in a label as written.
    mutating func number(of word: [UInt8], isSurface isWritten: Bool) -> Int {
        let number = words.insert(word)
        if number == isSurface.count { isSurface.append(false) }
        if isWritten { isSurface[number] = true }
        return number
    }

    private mutating func child(of node: Int, _ word: Int) -> Int {
        if let child = making?[node, word] { return child }
        let child = parents.count
        parents.append(UInt32(node))
        nodeWords.append(UInt32(word))
        lastOfNodes.append(-1)
        making?.insert(node, word, child)
        return child
    }

    /// Makes the trie ready to be searched.
    mutating func freeze() {
        var counts = [UInt32](repeating: 0, count: parents.count + 1)
        for label in conceptsOfNodes { counts[Int(label.node) + 1] += 1 }
        conceptStarts = [0]
        for count in counts.dropFirst() { conceptStarts.append(conceptStarts[conceptStarts.count - 1] + count) }
        var places = conceptStarts
        concepts = Array(repeating: 0, count: conceptsOfNodes.count)
        flags = Array(repeating: 0, count: conceptsOfNodes.count)
        for finding in [true, false] {
            for label in conceptsOfNodes where (label.flags & Self.finds != 0) == finding {
                let place = Int(places[Int(label.node)])
                (concepts[place], flags[place]) = (label.concept, label.flags)
                places[Int(label.node)] += 1
            }
        }
        surfaceWords = isSurface.indices.filter { isSurface[$0] }.map { (words.bytes(of: $0), UInt32($0)) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
        (conceptsOfNodes, lastOfNodes, isSurface, making) = ([], [], [], nil)
        edges = LabelEdges(parents: parents, words: nodeWords, roots: Way.allCases.count, wordCount: words.count)
        noteNodes()
    }

    private mutating func noteNodes() {
        statesAny = Array(repeating: false, count: parents.count)
        findEnds = Array(conceptStarts.prefix(parents.count))
        for node in parents.indices {
            let labels = Int(conceptStarts[node])..<Int(conceptStarts[node + 1])
            for label in labels where flags[label] & Self.states != 0 { statesAny[node] = true }
            var end = labels.lowerBound
            while end < labels.upperBound, flags[end] & Self.finds != 0 { end += 1 }
            findEnds[node] = UInt32(end)
        }
    }

    private static let states: UInt8 = 1
    private static let finds: UInt8 = 2

    // MARK: Saving

    private static let sectionCount = 8

    /// The trie as it is saved.
    var bytes: [UInt8] {
        var sections = SectionWriter()
        var (offsets, blob): ([UInt32], [UInt8]) = ([0], [])
        for number in 0..<words.count {
            blob += words.bytes(of: number)
            offsets.append(UInt32(blob.count))
        }
        sections.append(offsets)
        sections.append(blob)
        sections.append(surfaceWords)
        sections.append(parents)
        sections.append(nodeWords)
        sections.append(conceptStarts)
        sections.append(concepts)
        sections.append(flags)
        return sections.selfContained
    }

    /// Opens a saved trie over `conceptCount` concepts.
    init(saved bytes: ArraySlice<UInt8>, conceptCount: Int) throws(IndexFileError) {
        let sections = try SectionReader(selfContained: bytes, count: Self.sectionCount)
        let offsets: [UInt32] = try sections.numbers(0)
        let blob: [UInt8] = try sections.numbers(1)
        guard offsets.first == 0, offsets.last.map(Int.init) == blob.count,
            zip(offsets, offsets.dropFirst()).allSatisfy(<)
        else { throw .inconsistent("words of labels") }
        words = ByteTable(capacity: offsets.count)
        for number in 0..<(offsets.count - 1) {
            let found = words.insert(blob, Int(offsets[number])..<Int(offsets[number + 1]))
            guard found == number else { throw .inconsistent("a word of labels stands twice") }
        }
        surfaceWords = try sections.numbers(2)
        guard surfaceWords.allSatisfy({ Int($0) < words.count }),
            zip(surfaceWords, surfaceWords.dropFirst()).allSatisfy({ areInOrder(Int($0), Int($1)) })
        else { throw .inconsistent("words of labels") }
        parents = try sections.numbers(3)
        nodeWords = try sections.numbers(4, count: parents.count)
        conceptStarts = try sections.numbers(5, count: parents.count + 1)
        concepts = try sections.numbers(6)
        flags = try sections.numbers(7, count: concepts.count)
        try checkNodes(conceptCount)
        edges = LabelEdges(parents: parents, words: nodeWords, roots: Way.allCases.count, wordCount: words.count)
        noteNodes()
    }

    private func areInOrder(_ word: Int, _ next: Int) -> Bool {
        words.bytes(of: word).lexicographicallyPrecedes(words.bytes(of: next))
    }

    private func checkNodes(_ conceptCount: Int) throws(IndexFileError) {
        let isOrdered = parents.indices.dropFirst(Way.allCases.count).allSatisfy {
            Int(parents[$0]) < $0 && Int(nodeWords[$0]) < words.count
        }
        guard parents.count >= Way.allCases.count, isOrdered, conceptStarts.first == 0,
            conceptStarts.last.map(Int.init) == concepts.count,
            zip(conceptStarts, conceptStarts.dropFirst()).allSatisfy(<=),
            concepts.allSatisfy({ Int($0) < conceptCount })
        else { throw .inconsistent("labels") }
    }

    // MARK: Looking up

    /// A word as labels are compared with it.
    func word(_ surface: [UInt8], _ analysis: WordAnalysis) -> PhraseWord {
        let lemma = DenyingWords.common(for: analysis.source == .function ? surface : analysis.lemma)
        let numbers = (written: number(of: surface), lemma: number(of: lemma))
        return PhraseWord(
            surface: numbers.written, lemma: numbers.lemma, isFiller: FillerWords.contains(surface),
            isDotted: SwedishFolding.isDotted(surface)
        ) { way in child(of: way.rawValue, way == .lemmas ? numbers.lemma : numbers.written) }
    }

    private func number(of word: [UInt8]) -> Int32 { words.find(word).map(Int32.init) ?? PhraseWord.unknown }

    /// The node that follows on another by a word; 0 when there is none.
    func child(of node: Int, _ word: Int32) -> Int { word < 0 ? 0 : edges.child(of: node, word) }

    /// Whether any label goes on after a node that is no root.
    func hasChildren(_ node: Int) -> Bool { edges.hasChildren(node) }

    /// Whether a label ends at a node.
    func hasConcepts(_ node: Int) -> Bool { conceptStarts[node] < findEnds[node] }

    /// Whether a label that states a fact ends at a node.
    func statesFact(_ node: Int) -> Bool { statesAny[node] }

    /// The numbers of the concepts of which a label that states a fact ends at a node.
    func statingConcepts(of node: Int) -> [UInt32] {
        (Int(conceptStarts[node])..<Int(conceptStarts[node + 1])).filter { flags[$0] & Self.states != 0 }
            .map { concepts[$0] }
    }

    /// The numbers of the concepts whose label ends at a node.
    func conceptNumbers(of node: Int) -> ArraySlice<UInt32> {
        concepts[Int(conceptStarts[node])..<Int(findEnds[node])]
    }

    /// The distinct words of the labels as written, in byte order.
    var surfaces: [[UInt8]] { surfaceWords.map { Array(words.bytes(of: Int($0))) } }
}
