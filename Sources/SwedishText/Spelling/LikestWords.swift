/// The words most similar to another, by Dice's coefficient of the runs of letters that they share.
///
/// Knows how many runs a word must share to be among them, so that others are given up early.
struct LikestWords {
    private let ownCount: Int
    private let atLeast: Double
    private let limit: Int
    private var found: [(number: Int, similarity: Double)] = []
    /// How alike the last of the best is, once there are enough of them; later words must be more so.
    private var last: Double?
    /// How many of its runs a word may have alone, by how many it has; −1 when it is too unlike anyhow.
    private var missing: [Int] = []

    /// Words with more runs than this are looked at in full.
    private static let longest = 255

    init(ownCount: Int, atLeast: Double, limit: Int) {
        (self.ownCount, self.atLeast, self.limit) = (ownCount, atLeast, limit)
        updateMissing()
    }

    /// The best, the likest first, of equally alike ones the first.
    var ranked: ArraySlice<(number: Int, similarity: Double)> {
        found.sorted { ($1.similarity, $0.number) < ($0.similarity, $1.number) }.prefix(limit)
    }

    /// The most of its `total` runs that a word may have alone to be among the best; −1 when none can.
    @inline(__always)
    func mostMissing(of total: Int) -> Int { total < missing.count ? missing[total] : total }

    /// Adds a word with a higher number than those before, if it is alike enough.
    mutating func offer(_ number: Int, shared: Int, of total: Int) {
        let similarity = similarity(shared, total)
        guard shared > 0, isEnough(similarity) else { return }
        found.append((number, similarity))
        // Now and then the worse half goes, so that a word costs the same however many are alike.
        guard limit > 0, found.count / 2 >= limit, found.count >= 16 else { return }
        found = Array(ranked)
        last = found.last?.similarity
        updateMissing()
    }

    private func similarity(_ shared: Int, _ total: Int) -> Double { 2 * Double(shared) / Double(ownCount + total) }

    private func isEnough(_ similarity: Double) -> Bool {
        similarity >= atLeast && last.map { similarity > $0 } ?? true
    }

    private mutating func updateMissing() {
        var shared = 1
        // A longer word must share more.
        missing = (0...Self.longest).map { total in
            while shared <= total, !isEnough(similarity(shared, total)) { shared += 1 }
            return total - shared
        }
    }
}
