import CatalogueModel
import CatalogueTestSupport
import Testing

@Suite("Freshness")
struct FreshnessTests {
    @Test(
        "a confirmation is relied on for a year, and one that has not come yet counts for nothing",
        arguments: [
            ("2025-11-21", true), ("2025-11-20", false), ("2026-11-20", true), ("2026-11-21", nil), (nil, nil),
        ] as [(String?, Bool?)])
    func ages(_ reviewed: String?, _ isFresh: Bool?) {
        var content = InterventionContent(key: "a", name: "A")
        content.reviewedAt = reviewed.map(Fixture.date)
        let expected: Freshness =
            switch (content.reviewedAt, isFresh) {
            case (let date?, true?): .confirmed(date)
            case (let date?, false?): .old(date)
            default: .unconfirmed
            }
        #expect(Freshness(content, on: Fixture.today) == expected)
    }

    @Test("dates are written out in Swedish")
    func swedishDates() {
        #expect(Fixture.date("2026-03-01").swedishText == "1 mars 2026")
        #expect(Fixture.date("2026-12-31").swedishText == "31 december 2026")
    }
}
