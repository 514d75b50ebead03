import CatalogueModel
import CatalogueTestSupport
import Testing

@testable import CatalogueAudit

@Suite("Gap report")
struct GapTests {
    private static let concepts = [
        Concept(id: "n-work", group: .need, label: "arbete"),
        Concept(id: "n-job", group: .need, label: "jobb", synonyms: ["få jobb"], broader: "n-work"),
        Concept(id: "n-home", group: .need, label: "bostad"),
        Concept(id: "n-debt", group: .need, label: "skulder"),
        Concept(id: "m-ips", group: .method, label: "IPS"),
    ]
    private static let vocabulary = Vocabulary(concepts: concepts)
    private static var broad: [Concept] { GapReport.broadNeeds(of: vocabulary) }
    private static let haninge = Fixture.municipality("Haninge")
    private static let kinda = Fixture.municipality("Kinda")

    private func entry(
        _ key: String, _ needs: [String], _ area: ServiceArea, status: PublicationStatus = .published,
        _ change: (inout InterventionContent) -> Void = { _ in }
    ) -> Intervention {
        Fixture.entry(key, key, status: status) {
            ($0.needs, $0.area) = (needs, area)
            change(&$0)
        }
    }

    private func report(_ entries: [Intervention], _ searches: [EmptySearchCount] = []) -> GapReport {
        GapReport(
            entries: entries, vocabulary: Self.vocabulary, municipalities: [Self.haninge, Self.kinda],
            needs: Self.broad,
            today: Fixture.today, emptySearches: searches)
    }

    private func numbers(_ cell: GapCell) -> [Int] { [cell.local, cell.county, cell.everywhere] }

    @Test("an entry counts for its need and the broader one, once, under its nearest area")
    func counts() throws {
        let report = report([
            entry(
                "a", ["få jobb", "arbete"],
                ServiceArea(counties: [try CountyCode("01")], municipalities: [Self.haninge])),
            entry("b", ["jobb", "bostad"], ServiceArea(counties: [try CountyCode("01")])),
            entry("c", ["bostad"], ServiceArea(national: true)), entry("d", ["bostad"], ServiceArea(digital: true)),
        ])
        #expect(report.needs.map(\.id) == ["n-work", "n-home", "n-debt"])
        #expect(report.rows[0].cells.map(numbers) == [[1, 1, 0], [0, 1, 2], [0, 0, 0]])
        #expect(report.rows[1].cells.map(numbers) == [[0, 0, 0], [0, 0, 2], [0, 0, 0]])
        #expect(report.rows.map { numbers($0.total) } == [[1, 1, 2], [0, 0, 2]])
        #expect(report.totals.map(numbers) == [[1, 1, 0], [0, 1, 2], [0, 0, 0]])
        #expect(report.municipalitiesWithoutLocal.map(\.name) == ["Kinda"])
        #expect(report.needsWithoutLocal.map(\.id) == ["n-debt"])
        #expect(report.unusedConcepts.map(\.id) == ["n-debt", "m-ips"])
        #expect(report.entryCount == 4 && report.unplacedCount == 0)
    }

    @Test("drafts, archived and ended entries, those for structures and those without area or need don't count")
    func leftOut() {
        let area = ServiceArea(municipalities: [Self.haninge])
        let report = report([
            entry("a", ["jobb"], area, status: .draft), entry("b", ["jobb"], area, status: .archived),
            entry("c", ["jobb"], area) { $0.endDate = Fixture.date("2026-11-19") },
            entry("d", ["jobb"], area) { $0.kind = .structural }, entry("e", ["jobb"], ServiceArea()),
            entry("f", [], area), entry("g", ["okänt"], area),
        ])
        #expect(report.rows.allSatisfy { $0.total == GapCell() })
        #expect(report.entryCount == 3 && report.unplacedCount == 1)
    }

    @Test("codes that are no municipality and those given twice make no row; nothing at all makes an empty report")
    func rows() throws {
        let report = GapReport(
            entries: [], vocabulary: Self.vocabulary,
            municipalities: [Self.kinda, try MunicipalityCode("9999"), Self.kinda], needs: [], today: Fixture.today)
        #expect(report.rows.map(\.municipality.name) == ["Kinda"] && report.totals.isEmpty)
        #expect(report.csvRows.count == 2)
    }

    @Test("an association's municipalities are those of its entries, by name but for case and signs")
    func association() {
        let entries = [
            entry("a", [], ServiceArea(municipalities: [Self.kinda])) { $0.coordinationAssociation = "Förbundet Öst" },
            entry("b", [], ServiceArea(municipalities: [Self.haninge])) {
                $0.coordinationAssociation = "förbundet, öst"
            },
            entry("c", [], ServiceArea(municipalities: [Fixture.municipality("Lund")])),
        ]
        #expect(
            GapReport.municipalities(ofAssociation: "Förbundet Öst", entries: entries) == [Self.haninge, Self.kinda])
        #expect(GapReport.municipalities(ofAssociation: "Annat", entries: entries) == [])
    }

    @Test("empty searches are counted in one cell each, and fewer than five are told as few")
    func searches() {
        func count(_ place: MunicipalityCode?, _ concept: String?, _ count: Int) -> EmptySearchCount {
            EmptySearchCount(municipality: place, concept: concept, count: count)
        }
        let found = report(
            [],
            [
                count(Self.haninge, "n-job", 3), count(Self.haninge, "n-work", 2), count(Self.kinda, "n-home", 4),
                count(Self.kinda, "x", 9), count(nil, "n-home", .max), count(nil, "n-home", .max),
                count(Fixture.municipality("Lund"), nil, 1), count(Self.kinda, "n-debt", 0),
                count(Self.kinda, "n-debt", -3),
            ]
        ).emptySearches
        let shown = found.map { "\($0.municipality?.name ?? "-") \($0.need?.id ?? "-") \($0.count.swedishText)" }
        #expect(
            shown == [
                "Haninge n-work 5", "Kinda n-home färre än 5", "Kinda - 9", "- n-home \(Int.max)", "- - färre än 5",
            ])
    }

    @Test("no number below five of what was searched for is kept anywhere in the report", arguments: -1...6)
    func suppressed(_ number: Int) {
        let search = EmptySearchCount(municipality: Self.haninge, concept: "n-home", count: number)
        let cells = report([], [search]).emptySearches.map(\.count)
        #expect(cells == (number <= 0 ? [] : number < 5 ? [.few] : [.count(number)]), "\(number)")
    }

    @Test("the cells are those of counting each entry for each cell, on 200 random catalogues")
    func agreesWithOracle() {
        for seed in UInt64(0)..<200 {
            var random = SeededGenerator(seed: seed)
            let entries = (0..<12).map { number in
                let needs = ["jobb", "arbete", "bostad", "skulder", "okänt"].filter { _ in Bool.random(using: &random) }
                let area = ServiceArea(
                    national: Int.random(in: 0..<4, using: &random) == 0 ? true : nil,
                    counties: ["01", "05"].filter { _ in Bool.random(using: &random) }.compactMap {
                        try? CountyCode($0)
                    },
                    municipalities: [Self.haninge, Self.kinda].filter { _ in Bool.random(using: &random) },
                    digital: Bool.random(using: &random) ? true : nil)
                return entry("\(number)", needs, area)
            }
            for row in report(entries).rows {
                for (need, cell) in zip(Self.broad, row.cells) {
                    #expect(cell == slowCell(entries, row.municipality.code, need.id), "seed \(seed) \(need.id)")
                }
            }
        }
    }

    private func slowCell(_ entries: [Intervention], _ place: MunicipalityCode, _ need: String) -> GapCell {
        var cell = GapCell()
        for entry in entries {
            let area = entry.content.area
            let wanted = need == "n-work" ? ["jobb", "arbete"] : need == "n-home" ? ["bostad"] : ["skulder"]
            guard entry.content.needs.contains(where: wanted.contains) else { continue }
            if area.municipalities.contains(place) {
                cell.local += 1
            } else if area.counties.contains(place.county) {
                cell.county += 1
            } else if area.national == true
                || area.digital == true && area.municipalities.isEmpty && area.counties.isEmpty
            {
                cell.everywhere += 1
            }
        }
        return cell
    }

    @Test("every row of the table has the heading's columns, and the numbers of its cell")
    func table() {
        let search = EmptySearchCount(municipality: Self.haninge, concept: "n-home", count: 7)
        let rows = report([entry("a", ["jobb"], ServiceArea(municipalities: [Self.haninge]))], [search]).csvRows
        #expect(rows.allSatisfy { $0.count == 9 } && rows.count == 1 + 2 * 4)
        #expect(rows[1] == ["0136", "Haninge", "n-work", "arbete", "1", "0", "0", "1", ""])
        #expect(rows[2].last == "7")
        #expect(rows[4] == ["0136", "Haninge", "", "Alla behov i rapporten", "1", "0", "0", "1", ""])
    }
}
