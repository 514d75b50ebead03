/// Counts what is unpacked from a file, all parts together.
final class UnpackingBudget {
    private let limits: SpreadsheetLimits
    private var bytes = 0
    /// Beyond this a part's ratio is looked at; small parts of blanks pack very well.
    private static let ratioFreeBytes = 1 << 20

    init(limits: SpreadsheetLimits) {
        self.limits = limits
    }

    /// Takes `count` bytes more of a part, of which `unpacked` bytes have now come out of `packed`.
    func take(_ count: Int, of part: String, unpacked: Int, packed: Int) throws(SpreadsheetError) {
        bytes += count
        guard bytes <= limits.bytes else { throw .tooLarge(.bytes, limit: limits.bytes, at: nil) }
        if unpacked > Self.ratioFreeBytes, unpacked / max(1, packed) > limits.ratio {
            throw .unpacksTooMuch(part: part)
        }
    }
}
