import CatalogueModel
import CatalogueTestSupport
import Testing

@testable import CatalogueAudit

@Suite("Duplicates")
struct DuplicateTests {
    private func entry(
        _ key: String, _ name: String, in places: [String] = [],
        _ change: (inout InterventionContent) -> Void = { _ in }
    ) -> Intervention {
        Fixture.entry(key, name) {
            $0.area = ServiceArea(municipalities: places.map(Fixture.municipality))
            change(&$0)
        }
    }

    private func found(_ entries: Intervention...) -> [String] {
        DuplicateRule(entries: entries, today: Fixture.today).findings.map { finding in
            "\(finding.kind.rawValue) \(finding.severity) \(finding.entry.slug)=\(finding.others.map(\.slug).joined())"
        }
    }

    @Test("the same name, or one letter from it, in the same kommun is told on the later entry")
    func names() {
        #expect(
            found(
                entry("a", "Ungdomsteamet", in: ["Haninge"]), entry("b", "Ungdoms-teamet!", in: ["Haninge", "Tyresö"]))
                == ["duplicate-name warning b=a"])
        #expect(
            found(entry("a", "Ungdomsteamet", in: ["Haninge"]), entry("b", "Ungdomsteam et", in: ["Haninge"]))
                == ["duplicate-name warning b=a"])
        #expect(
            found(entry("a", "Ungdomsteamet", in: ["Haninge"]), entry("b", "Ungdomsteamt", in: ["Haninge"]))
                == ["duplicate-name warning b=a"])
    }

    @Test("not in another kommun, not with another digit, and of short names not with another letter")
    func others() {
        #expect(
            found(entry("a", "Ungdomsteamet", in: ["Haninge"]), entry("b", "Ungdomsteamet", in: ["Tyresö"])).isEmpty)
        #expect(found(entry("a", "Vägen fram 1", in: ["Haninge"]), entry("b", "Vägen fram 2", in: ["Haninge"])).isEmpty)
        #expect(found(entry("a", "Ormen", in: ["Haninge"]), entry("b", "Norma", in: ["Haninge"])).isEmpty)
        #expect(found(entry("a", "Ormen", in: ["Haninge"]), entry("b", "Armen", in: ["Haninge"])).isEmpty)
    }

    @Test("a county meets its municipalities and the whole country only itself; unstated areas meet by who runs it")
    func areas() throws {
        let stockholm = try CountyCode("01")
        let county = entry("a", "Jobbspåret") { $0.area = ServiceArea(counties: [stockholm]) }
        let local = entry("b", "Jobbspåret", in: ["Haninge"])
        #expect(found(county, local) == ["duplicate-name warning b=a"])
        #expect(found(local, county) == ["duplicate-name warning a=b"])
        let national = entry("c", "Jobbspåret") { $0.area = ServiceArea(national: true) }
        #expect(found(local, national).isEmpty)
        let unstated = entry("d", "Jobbspåret") { $0.responsibleAuthorities = ["Haninge kommun"] }
        #expect(found(local, unstated).isEmpty)
        let run = entry("e", "Jobbspåret", in: ["Haninge"]) { $0.provider = "Haninge kommun" }
        #expect(found(run, unstated) == ["duplicate-name warning d=e"])
        #expect(found(unstated, run) == ["duplicate-name warning e=d"])
    }

    @Test(
        "an alias that is the other's name is a warning, an alias of both a note; ended and archived ones don't count")
    func aliases() {
        let named = entry("a", "Jobbspåret", in: ["Haninge"])
        let alias = entry("b", "Arbetsvägen", in: ["Haninge"]) { $0.aliases = ["jobbspåret", "JS"] }
        let both = entry("c", "Stegen vidare", in: ["Haninge"]) { $0.aliases = ["JS"] }
        #expect(found(named, alias) == ["duplicate-name warning b=a"])
        #expect(found(alias, both) == ["duplicate-name note c=b"])
        let ended = entry("d", "Jobbspåret", in: ["Haninge"]) { $0.endDate = Fixture.date("2020-01-01") }
        #expect(found(ended, named).isEmpty)
        let archived = Fixture.entry("e", "Jobbspåret", status: .archived) { $0.area = named.content.area }
        #expect(found(archived, named).isEmpty)
    }

    @Test("nearly the same description is told; graver where the areas meet; once when the name is the same too")
    func texts() {
        let text = (1...40).map { "ord\($0)" }.joined(separator: " ")
        let one = entry("a", "Ett namn", in: ["Haninge"]) { $0.description = text }
        let near = entry("b", "Annat namn", in: ["Haninge"]) { $0.description = text + " slut" }
        let far = entry("c", "Tredje namnet", in: ["Tyresö"]) { $0.description = text.uppercased() }
        let same = entry("d", "Ett namn", in: ["Haninge"]) { $0.description = text }
        #expect(found(one, near) == ["duplicate-text warning b=a"])
        #expect(found(one, far) == ["duplicate-text note c=a"])
        #expect(found(one, same) == ["duplicate-name warning d=a"])
    }

    /// Names as short strings over few letters and digits, so that many are near.
    private static func randomName(_ random: inout SeededGenerator) -> String {
        let stem = ["jobbspar", "jobbspår", "vagenut1", "stegenab"].randomElement(using: &random) ?? ""
        var letters = Array(stem)
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let place = Int.random(in: 0..<letters.count, using: &random)
            switch Int.random(in: 0...2, using: &random) {
            case 0 where letters.count > 3: letters.remove(at: place)
            case 1: letters.insert("ab12".randomElement(using: &random) ?? "a", at: place)
            default: letters[place] = "ab12".randomElement(using: &random) ?? "a"
            }
        }
        return String(letters)
    }

    private static func randomArea(_ random: inout SeededGenerator) -> ServiceArea {
        let places = ["Haninge", "Tyresö", "Kinda"].filter { _ in Bool.random(using: &random) }
        let counties = ["01", "05"].filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        return ServiceArea(
            national: Int.random(in: 0..<5, using: &random) == 0 ? true : nil,
            counties: counties.compactMap { try? CountyCode($0) }, municipalities: places.map(Fixture.municipality))
    }

    /// The slow way: every name beside every other with each letter left out in turn.
    private static func oracle(_ contents: [InterventionContent]) -> [DuplicateNames.Match?] {
        contents.indices.map { number in
            var best: DuplicateNames.Match?
            for earlier in 0..<number where ServedArea(contents[number]).meets(ServedArea(contents[earlier])) {
                let names = (DuplicateNames.names(of: contents[number]), DuplicateNames.names(of: contents[earlier]))
                for (i, a) in names.0.enumerated() {
                    for (j, b) in names.1.enumerated() where !left(of: a).isDisjoint(with: left(of: b)) {
                        let match = DuplicateNames.Match(entry: earlier, isOfAliases: i > 0 && j > 0)
                        if best == nil || best?.isOfAliases == true && !match.isOfAliases { best = match }
                    }
                }
            }
            return best
        }
    }

    private static func left(of name: [UInt8]) -> Set<[UInt8]> {
        guard name.count >= DuplicateNames.shortestNear else { return [name] }
        return Set(
            [name]
                + name.indices.filter { !(48...57).contains(name[$0]) }.map { place in
                    Array(name[..<place]) + Array(name[(place + 1)...])
                })
    }

    @Test("names by hashes are those found by comparing all with all, on 300 random catalogues")
    func namesAgreeWithOracle() {
        var pairs = 0
        for seed in UInt64(0)..<300 {
            var random = SeededGenerator(seed: seed)
            let contents = (0..<8).map { number in
                var content = InterventionContent(key: "\(number)", name: Self.randomName(&random))
                if Bool.random(using: &random) { content.aliases = [Self.randomName(&random)] }
                content.area = Self.randomArea(&random)
                content.responsibleAuthorities = Bool.random(using: &random) ? ["A"] : ["B"]
                return content
            }
            let found = DuplicateNames.earlier(contents)
            #expect(found == Self.oracle(contents), "seed \(seed)")
            pairs += found.count { $0 != nil }
        }
        #expect(pairs > 100, "the catalogues have duplicates")
    }

    /// The runs of three words as text.
    private static func runs(_ text: String) -> Set<String> {
        let words = text.split(separator: " ")
        guard words.count >= SimilarTexts.fewestWords else { return [] }
        return Set((0...words.count - 3).map { words[$0..<$0 + 3].joined(separator: " ") })
    }

    private static func areNear(_ a: String, _ b: String) -> Bool {
        let (one, two) = (runs(a), runs(b))
        return !one.isEmpty && 5 * one.intersection(two).count >= 4 * one.union(two).count
    }

    @Test("texts by their rarest runs are those found by comparing all with all, on 300 random sets")
    func textsAgreeWithOracle() {
        var (near, apart) = (0, 0)
        for seed in UInt64(0)..<300 {
            var random = SeededGenerator(seed: seed)
            var texts: [String] = []
            for _ in 0..<10 {
                var words = texts.randomElement(using: &random)?.split(separator: " ").map(String.init) ?? []
                if words.isEmpty || Int.random(in: 0..<4, using: &random) == 0 {
                    words = (0..<Int.random(in: 18...60, using: &random)).map { _ in
                        "w\(Int.random(in: 0..<40, using: &random))"
                    }
                }
                for _ in 0..<Int.random(in: 0...5, using: &random) {
                    words[Int.random(in: 0..<words.count, using: &random)] = "x\(Int.random(in: 0..<9, using: &random))"
                }
                texts.append(words.joined(separator: " "))
            }
            for (number, earlier) in SimilarTexts.earlier(texts).enumerated() {
                let expected = (0..<number).filter { Self.areNear(texts[$0], texts[number]) }
                #expect(earlier.map(expected.contains) ?? expected.isEmpty, "seed \(seed), text \(number)")
                if expected.isEmpty { apart += 1 } else { near += 1 }
            }
        }
        #expect(near > 100 && apart > 100, "near \(near), apart \(apart)")
    }

    @Test("thousands of texts with the same paragraph, and thousands of one name, are each told once")
    func manyAlike() {
        let paragraph = (1...60).map { "ord\($0)" }.joined(separator: " ")
        let entries = (0..<3_000).map { number in
            entry("k\(number)", "Jobbspåret", in: ["Haninge"]) { $0.description = paragraph + " nr \(number)" }
        }
        let found = DuplicateRule(entries: entries, today: Fixture.today).findings
        #expect(found.count { $0.kind == .duplicateName } == 2_999)
        #expect(found.count <= 2 * 2_999)
    }
}
