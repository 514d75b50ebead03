/// How strongly a term stands for a document: BM25F's saturated, weighted frequency in 511ths.
///
/// `Σ_f weight_f · tf_f / (1 − b_f + b_f · len_f / typical_f)`, saturated by `x / (k1 + x)`. Lengths are
/// compared with a typical length that the schema states, not with the mean of the index: so a document's
/// strengths depend on nothing but itself. They are worked out once, when it is written, and stay right
/// whatever is added, removed or merged later.
///
/// Source: Robertson, Zaragoza & Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004.
public struct TermStrength: Sendable {
    /// What one occurrence in each field is worth in the document at hand; unused fields are 0.
    private let worth: SIMD8<Float>
    private let saturation: Float

    /// Bits of a strength.
    ///
    /// Fine enough that rounding never outweighs the smallest adjustment of a score, 2 %: one occurrence in a
    /// body of twice the typical length has a strength of 0.17, and is off by half a step, 0.6 %, at most. Each
    /// bit more makes an index 2 % larger.
    static let bits = 9
    /// The strength that full saturation would have.
    public static let full = 1 << bits - 1

    /// The least divisor: what keeps an occurrence in a very short text from counting without bound.
    private static let leastNorm = 0.05

    /// Creates the strengths of a document with the given field lengths in words.
    public init(schema: IndexSchema, lengths: [Int]) {
        var worth = SIMD8<Float>(repeating: 0)
        for (index, field) in schema.fields.enumerated() {
            let relative = Double(lengths[index]) / field.typicalLength
            let norm = 1 - field.lengthNormalisation + field.lengthNormalisation * relative
            worth[index] = Float(field.weight / max(norm, Self.leastNorm))
        }
        self.worth = worth
        saturation = Float(schema.saturation)
    }

    /// The strength, 1...``full``, of a term that occurs so often in each field.
    public func strength(_ frequencies: SIMD8<UInt8>) -> UInt16 {
        let weighted = (SIMD8<Float>(frequencies) * worth).sum()
        let share = weighted / (saturation + weighted)
        return UInt16(min(max((share * Float(Self.full)).rounded(), 1), Float(Self.full)))
    }
}
