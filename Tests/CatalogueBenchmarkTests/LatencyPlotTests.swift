import Foundation
import Testing

@testable import CatalogueBenchmark

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Plot of latency")
struct LatencyPlotTests {
    private static let points = [(entries: 5_000, milliseconds: 0.4), (entries: 100_000, milliseconds: 3.2)]
    private static let plot = LatencyPlot(
        series: [("Ours <& theirs>", points), ("SQLite \"FTS5\"", points.map { ($0.entries, $0.milliseconds * 9) })],
        title: "Three words & facets")

    @Test("is well-formed XML with one picture in it")
    func wellFormed() throws {
        let document = try Document(Self.plot.svg)
        #expect(document.root == "svg")
        #expect(document.counts["polyline"] == 2)
        #expect(document.counts["circle"] == 4)
    }

    @Test("has its heading, the names of the lines and what the axes say, escaped")
    func labels() throws {
        let texts = try Document(Self.plot.svg).texts
        let wanted = [
            "Three words & facets", "Ours <& theirs>", "SQLite \"FTS5\"", "entries", "milliseconds", "1,000", "10,000",
            "100,000", "0.1", "1", "10", "100",
        ]
        #expect(wanted.filter { !texts.contains($0) } == [])
    }

    @Test("points lie within the axes, higher where it takes longer")
    func places() throws {
        let places = try Document(Self.plot.svg).circles
        #expect(places.allSatisfy { (78...700).contains($0.x) && (74...384).contains($0.y) })
        #expect(places[0].x < places[1].x && places[0].y > places[1].y)
    }

    @Test("no lines, no points and points without time are drawn as empty axes")
    func empty() throws {
        for points in [[], [(entries: 0, milliseconds: 1.0)], [(entries: 10, milliseconds: 0.0)]] {
            let document = try Document(LatencyPlot(series: [("Ours", points)], title: "Empty").svg)
            #expect(document.circles.isEmpty && document.texts.contains("Empty"))
        }
        _ = try Document(LatencyPlot(series: [], title: "").svg)
    }
}

/// What is in a picture, read by a parser that knows nothing of how it was written.
private final class Document: NSObject, XMLParserDelegate {
    /// The outermost element.
    private(set) var root = ""
    /// How many there are of each element.
    private(set) var counts: [String: Int] = [:]
    /// The text of each element that has any.
    private(set) var texts: [String] = []
    private(set) var circles: [(x: Double, y: Double)] = []
    private var text = ""

    init(_ source: String) throws {
        super.init()
        let parser = XMLParser(data: Data(source.utf8))
        parser.delegate = self
        guard parser.parse() else {
            throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        if root.isEmpty { root = name }
        counts[name, default: 0] += 1
        text = ""
        guard name == "circle", let x = attributes["cx"].flatMap(Double.init),
            let y = attributes["cy"].flatMap(Double.init)
        else { return }
        circles.append((x, y))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if !text.isEmpty { texts.append(text) }
        text = ""
    }
}
