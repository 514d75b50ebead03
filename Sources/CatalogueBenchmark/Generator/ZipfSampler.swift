/// Draws ranks by Zipf's law, rank r, counted from 1, as likely as 1 / r to the power of the exponent, or by
/// other weights that fall.
///
/// Alias method: one random number and one or two looks into a table for a draw, however many ranks.
///
/// Source: Vose, "A linear algorithm for generating random numbers with a given distribution", IEEE TSE 17(9),
/// 1991.
struct ZipfSampler {
    /// For each column: how far up it the rank is its own, from 0 to 1, and the rank above that.
    private var columns: [(limit: Double, alias: Int32)]

    /// Number of ranks.
    var count: Int { columns.count }

    /// Creates a sampler of ranks from 0 up to, not including, `count`, which is at least 1.
    ///
    /// - Complexity: O(n).
    init(count: Int, exponent: Double = 1) {
        precondition(count > 0, "a sampler needs at least one rank")
        self.init(weights: (1...count).map { 1 / PlatformMathematics.power(Double($0), exponent) })
    }

    /// Creates a sampler of ranks that are as likely as these weights, which fall and are at least one.
    ///
    /// - Complexity: O(n).
    init(weights: [Double]) {
        let count = weights.count
        precondition(count > 0, "a sampler needs at least one rank")
        let mean = weights.reduce(0, +) / Double(count)
        var shares = weights.map { $0 / mean }
        columns = (0..<count).map { (1, Int32($0)) }
        // Weights fall with rank, so those above the mean come first.
        var large = shares.indices.filter { shares[$0] >= 1 }
        var small = shares.indices.filter { shares[$0] < 1 }
        while let low = small.popLast(), let high = large.last {
            columns[low] = (shares[low], Int32(high))
            // Invariant: the shares of the columns that are not yet filled have the mean 1.
            shares[high] -= 1 - shares[low]
            if shares[high] < 1 {
                large.removeLast()
                small.append(high)
            }
        }
    }

    /// The next rank, from 0.
    ///
    /// - Complexity: O(1).
    func rank(_ random: inout SeededRandom) -> Int {
        let product = UInt64(columns.count).multipliedFullWidth(by: random.next())
        let column = Int(product.high)
        let height = Double(product.low >> 11) * 0x1p-53
        return height < columns[column].limit ? column : Int(columns[column].alias)
    }
}
