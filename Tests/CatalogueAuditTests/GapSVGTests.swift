import CatalogueModel
import CatalogueTestSupport
import Foundation
import Testing

@testable import CatalogueAudit

@Suite("Gap report as a picture")
struct GapSVGTests {
    private func svg(needs: [String], places: [String] = ["Haninge"], id: String = "luckor") -> String {
        let concepts = needs.enumerated().map { Concept(id: "n-\($0)", group: .need, label: $1) }
        let entries = needs.prefix(1).map { label in
            Fixture.entry("a", "A") {
                ($0.needs, $0.area) = ([label], ServiceArea(municipalities: [Fixture.municipality("Haninge")]))
            }
        }
        let report = GapReport(
            entries: Array(entries), vocabulary: Vocabulary(concepts: concepts),
            municipalities: places.map(Fixture.municipality), needs: concepts, today: Fixture.today)
        return GapReportSVG(report, id: id).svg
    }

    /// The tags of markup in order; fails the test when one is not closed.
    private func tags(_ markup: String) -> [String] {
        var (open, all): ([String], [String]) = ([], [])
        for piece in markup.split(separator: "<") {
            guard let end = piece.firstIndex(of: ">") else {
                Issue.record("a tag without end: \(piece)")
                continue
            }
            let tag = String(piece[..<end])
            let name = tag.split { $0 == " " || $0 == "/" }.first.map(String.init) ?? ""
            all.append(tag)
            if tag.hasPrefix("/") { #expect(open.popLast() == name, "\(tag)") } else { open.append(name) }
        }
        #expect(open.isEmpty)
        return all
    }

    @Test("is well-formed, with title and description that name it, and nothing a strict policy would stop")
    func markup() {
        let text = svg(needs: ["arbete & <b>studier</b>", "bostad \"hem\""], places: ["Haninge", "Upplands Väsby"])
        let all = tags(text)
        #expect(all.first?.contains("role=\"img\" aria-labelledby=\"luckor-title luckor-desc\"") == true)
        #expect(
            text.contains("<title id=\"luckor-title\">Publicerade insatser efter kommun och behov, 20 november 2026"))
        #expect(text.contains("Utan egna insatser: Upplands Väsby."))
        let names = Set(all.filter { !$0.hasPrefix("/") }.map { String($0.prefix { $0 != " " }) })
        #expect(names == ["svg", "title", "desc", "rect", "text", "g"])
        let forbidden = ["style=", "<style", "<script", "href", "url(", " on", "javascript", "<b>"]
        for each in forbidden { #expect(!all.joined(separator: "\n").contains(each), "\(each)") }
        #expect(text.contains("arbete &amp; &lt;b&gt;studier&lt;/b&gt;"))
        #expect(text.contains("1 i kommunen, 0 i länet, 0 i hela landet"))
    }

    @Test("is read by a strict XML parser, whatever the labels hold")
    func parses() {
        let text = svg(
            needs: ["a\u{0}b]]>&lt;<!--\u{FFFF}\u{202E}'\"", "", "\u{1F600} långt behov"], id: "x\"><script>")
        let document = StrictXML(text)
        #expect(document.isRead && document.texts.contains { $0.contains("a\u{FFFD}b]]>&lt;<!--") })
        #expect(text.contains("id=\"xscript-title\""))
    }

    @Test("says so when there is nothing to show")
    func empty() {
        #expect(svg(needs: [], places: ["Haninge"]).contains("Inget att visa"))
        #expect(svg(needs: ["arbete"], places: []).contains("Inget att visa"))
    }

    @Test("long labels are broken into lines and make room for themselves; no label begins outside")
    func layout() {
        let long = "kontakt med myndigheter och andra som behöver samordnas för att stödet ska fungera som det är tänkt"
        let layout = GapLayout(
            municipalities: ["Upplands Väsby"], needs: [long, "x", "Ettmycketlångtordutanmellanrum"])
        #expect(layout.needLines[0].count == 3)
        #expect(layout.needLines[0].joined(separator: " ") == long)
        #expect(layout.needLines.joined().allSatisfy { GapLayout.textWidth($0) < layout.headingHeight })
        #expect(layout.labelWidth > GapLayout.textWidth("Upplands Väsby"))
        #expect(layout.x(column: 3) + GapLayout.cellWidth <= layout.width)
        #expect(layout.legendTop + 46 < layout.height)
    }

    @Test("every number has a contrast of at least 4.5 to its ground, labels and lines to the picture's")
    func contrast() {
        for level in GapColours.grounds.indices {
            let found = Self.contrast(GapColours.grounds[level], GapColours.numbers[level])
            #expect(found >= 4.5, "level \(level): \(found)")
        }
        #expect(Self.contrast(GapColours.ground, GapColours.text) >= 4.5)
        #expect(Self.contrast(GapColours.ground, GapColours.line) >= 3)
        #expect(Self.contrast("#000000", "#ffffff") == 21)
    }

    /// WCAG 2.2, contrast ratio of relative luminances.
    private static func contrast(_ a: String, _ b: String) -> Double {
        let (one, two) = (luminance(a), luminance(b))
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private static func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
