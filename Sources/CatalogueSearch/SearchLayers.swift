import SwedishText

/// The layers of understanding a query, each of which can be switched off to measure its worth.
public struct SearchLayers: OptionSet, Hashable, Sendable {
    /// The layers as bits.
    public let rawValue: Int
    /// Creates a set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Forms of a word lead to each other.
    public static let lemmas = SearchLayers(rawValue: 1)
    /// Compounds lead to their parts and back.
    public static let compounds = SearchLayers(rawValue: 2)
    /// Word families lead to each other.
    public static let families = SearchLayers(rawValue: 4)
    /// Dots may be left out.
    public static let folding = SearchLayers(rawValue: 8)
    /// Misspellings are seen through.
    public static let typos = SearchLayers(rawValue: 16)
    /// The vocabulary's labels stand for their concepts.
    public static let concepts = SearchLayers(rawValue: 32)
    /// Runs of letters find what nothing else does.
    public static let grams = SearchLayers(rawValue: 64)
    /// Everything.
    public static let all: SearchLayers = [.lemmas, .compounds, .families, .folding, .typos, .concepts, .grams]

    /// The same choice for the analysis of words.
    var analyserLayers: WordAnalyser.Layers {
        var layers: WordAnalyser.Layers = []
        if contains(.lemmas) { layers.insert(.lemmas) }
        if contains(.compounds) { layers.insert(.compounds) }
        return layers
    }
}
