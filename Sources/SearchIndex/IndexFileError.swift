/// Why the bytes of a saved index cannot be used. The remedy is always the same: build it anew.
public enum IndexFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes do not begin as an index does.
    case notAnIndex
    /// The file format is another than this program reads.
    case format(expected: UInt32, got: UInt32)
    /// The fields or columns are others than this program uses.
    case schema(expected: UInt64, got: UInt64)
    /// The bytes were changed or cut after they were written.
    case checksum(expected: UInt64, got: UInt64)
    /// The bytes end too early.
    case truncated(atByte: Int)
    /// A stored number contradicts another.
    case inconsistent(String)

    /// What was wrong, with both sides; the remedy is to rebuild the index.
    public var description: String {
        switch self {
        case .notAnIndex: "not a saved index: rebuild it"
        case .format(let expected, let got): "index format \(got), this program reads \(expected): rebuild it"
        case .schema(let expected, let got):
            "index schema \(String(got, radix: 16)), expected \(String(expected, radix: 16)): rebuild it"
        case .checksum(let expected, let got):
            "index damaged: checksum \(String(got, radix: 16)), expected \(String(expected, radix: 16)): rebuild it"
        case .truncated(let byte): "index ends too early, at byte \(byte): rebuild it"
        case .inconsistent(let what): "index contradicts itself (\(what)): rebuild it"
        }
    }
}
