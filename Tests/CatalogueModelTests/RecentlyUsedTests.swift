import CatalogueModel
import CatalogueTestSupport
import Testing

@Suite("What was used lately")
struct RecentlyUsedTests {
    @Test("what is kept is what was put in last, and no more than may be")
    func oracle() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        var kept = RecentlyUsed<Int, Int>(mostCost: 20)
        var all: [Int: Int] = [:]
        for step in 0..<5_000 {
            let key = Int.random(in: 0..<40, using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                kept.remove(key)
                all[key] = nil
            case 1..<5:
                kept.put(step, for: key)
                all[key] = step
            default:
                if let value = kept.value(of: key) { #expect(value == all[key], "seed \(seed)") }
            }
        }
        #expect((0..<40).count { kept.value(of: $0) != nil } <= 20, "seed \(seed)")
    }

    @Test("what is asked for again and again stays, whatever else comes and goes")
    func staying() {
        var kept = RecentlyUsed<Int, String>(mostCost: 10)
        kept.put("kept", for: 0)
        for key in 1..<1_000 {
            kept.put("passing", for: key)
            #expect(kept.value(of: 0) == "kept", "after \(key)")
        }
        #expect(kept.value(of: 1) == nil)
    }

    @Test("a value that costs much takes the place of several, and one that costs too much is kept alone")
    func costs() {
        var kept = RecentlyUsed<String, Int>(mostCost: 100)
        for key in ["a", "b", "c"] { kept.put(1, for: key, cost: 20) }
        kept.put(2, for: "big", cost: 500)
        kept.put(3, for: "next", cost: 10)
        #expect(kept.value(of: "a") == nil && kept.value(of: "next") == 3)
        kept.removeAll()
        #expect(kept.value(of: "next") == nil)
    }
}
