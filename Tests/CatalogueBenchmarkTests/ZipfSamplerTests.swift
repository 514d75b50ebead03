import Testing

@testable import CatalogueBenchmark

@Suite("Zipf sampling")
struct ZipfSamplerTests {
    private static func counts(_ sampler: ZipfSampler, draws: Int) -> [Int] {
        var random = SeededRandom(seed: 1)
        var counts = Array(repeating: 0, count: sampler.count)
        for _ in 0..<draws { counts[sampler.rank(&random)] += 1 }
        return counts
    }

    @Test("ranks are drawn as often as their weights say")
    func weights() {
        let counts = Self.counts(ZipfSampler(weights: [4, 2, 1, 1]), draws: 80_000)
        for (count, expected) in zip(counts, [40_000, 20_000, 10_000, 10_000]) {
            #expect(abs(count - expected) < expected / 20, "\(counts)")
        }
    }

    @Test("the first rank is a hundred times as common as the hundredth, by the exponent 1")
    func zipf() {
        let counts = Self.counts(ZipfSampler(count: 1_000), draws: 500_000)
        #expect((70...140).contains(counts[0] / max(1, counts[99])), "\(counts[0]) : \(counts[99])")
    }

    @Test("one rank is always drawn")
    func oneRank() {
        #expect(Self.counts(ZipfSampler(count: 1), draws: 100) == [100])
    }

    @Test("weights of words fall from rank to rank, and faster behind the common ones")
    func wordFrequencies() {
        let weights = WordFrequencies.weights(count: 20_000)
        #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 > $1 })
        #expect((1.9...2.1).contains(weights[499] / weights[999]))
        #expect((3.4...3.8).contains(weights[4_999] / weights[9_999]))
    }
}
