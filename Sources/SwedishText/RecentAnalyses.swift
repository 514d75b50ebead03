import Synchronization

/// What was found out of words that were asked for lately, for all threads.
///
/// Reading a query asks for the analysis of each of its words some ten times, and people ask for the same words.
final class RecentAnalyses: Sendable {
    private let known: Mutex<[[UInt8]: WordAnalysis]> = Mutex([:])

    /// The most words that are kept; then it begins anew.
    private static let mostWords = 4_096

    /// The analysis of a word, found now unless it is known.
    ///
    /// - Complexity: O(n) in the bytes of a word that is known, else that of `analyse`.
    func analysis(of word: [UInt8], _ analyse: () -> WordAnalysis) -> WordAnalysis {
        if let found = known.withLock({ $0[word] }) { return found }
        let found = analyse()
        known.withLock { known in
            if known.count >= Self.mostWords { known.removeAll(keepingCapacity: true) }
            known[word] = found
        }
        return found
    }
}
