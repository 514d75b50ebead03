/// Kinds of queries that are timed apart, because they cost differently.
enum QueryKind: String, CaseIterable {
    /// One word that a large share of the entries have.
    case oneCommon
    /// A common, a middling and a rare word.
    case threeMixed
    /// Five common words.
    case fiveCommon
    /// Two letters and a star: every word that begins so.
    case prefix
    /// A word of at least six letters with one edit.
    case misspelled

    /// Whether another search can be asked the same: FTS5 knows nothing of misspellings.
    var isCompared: Bool { self != .misspelled }

    /// Its own stream of random numbers, far from those of the entries.
    var stream: UInt64 {
        switch self {
        case .oneCommon: 1 << 62
        case .threeMixed: 1 << 62 + 1
        case .fiveCommon: 1 << 62 + 2
        case .prefix: 1 << 62 + 3
        case .misspelled: 1 << 62 + 4
        }
    }
}
