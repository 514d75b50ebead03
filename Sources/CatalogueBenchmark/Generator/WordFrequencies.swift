/// How often the words of a made-up catalogue occur, by rank.
///
/// A made-up catalogue is to have as many distinct words as Swedish text of its length: an index of too many
/// is larger and slower than a real one. The seed's 20,000 words are 2,450 distinct ones, and by Heaps' law grow
/// with the power 0.56–0.62 of the text. Zipf's law with one exponent gives three times as many, so rare words
/// are made rarer: up to a rank as in the seed, behind it with a larger exponent.
///
/// Source: Ferrer i Cancho & Solé, "Two regimes in the frequency of words and the origins of complex lexicons",
/// Journal of Quantitative Linguistics 8(3), 2001; the shift is Mandelbrot's.
enum WordFrequencies {
    /// Flattens the beginning: the commonest words of the seed differ less than Zipf's law has it.
    private static let shift = 4.0
    /// The last rank of the common words.
    private static let lastCommonRank = 2_000
    /// How fast frequencies fall behind it; in front of it, with 1.
    private static let rareExponent = 1.85

    /// Weights of the ranks, falling; the one of rank r from 0.
    ///
    /// - Complexity: O(n).
    static func weights(count: Int) -> [Double] {
        let turn = Double(lastCommonRank) + shift
        return (1...count).map { rank in
            let place = Double(rank) + shift
            return rank <= lastCommonRank
                ? 1 / place : 1 / turn * PlatformMathematics.power(turn / place, rareExponent)
        }
    }
}
