import CatalogueTestSupport
import FoundationEssentials
import JSONTree
import Testing

@testable import CatalogueHTTP

@Suite("JSON written straight into bytes")
struct JSONWriterTests {
    /// What `JSONEncoder` makes of the same values: the slow way, which the fast one must agree with.
    private func encoded(_ value: some Encodable) throws -> String { try jsonText(value) }

    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("texts of any characters are escaped as JSONEncoder escapes them")
    func texts() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let plain = (0..<0x180).compactMap(Unicode.Scalar.init).map(Character.init)
        for text in plain.map({ String($0) }) + ["", "å\"\\/", "👩‍👩‍👧", "\u{2028}\u{FEFF}"] {
            #expect(written { $0.text(text) } == (try encoded(text)))
        }
        for _ in 0..<500 {
            let scalars = (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0xFFFF, using: &random))
            }
            let text = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
            #expect(written { $0.text(text) } == (try encoded(text)), "seed \(seed)")
        }
    }

    @Test("numbers are written as JSONEncoder writes them")
    func numbers() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let fixed = [
            0, -0.0, 1, 100_000_000, 1e15, 1e16, 1e21, 0.1, 1.0 / 3, 1e-5, .leastNonzeroMagnitude, 1.7e308, -2.5,
        ]
        let drawn = (0..<500).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
        for number in fixed + drawn { #expect(written { $0.number(number) } == (try encoded(number)), "seed \(seed)") }
        for number in [0, -1, Int.max, Int.min] { #expect(written { $0.number(number) } == (try encoded(number))) }
    }

    @Test("commas stand between members and elements, and nowhere else")
    func structure() {
        let text = written { writer in
            writer.object { writer in
                writer.members([UInt8]())
                writer.member("a") { $0.object { _ in } }
                writer.member(ifPresent: "b", nil as Int?)
                writer.members(
                    JSONWriter.members {
                        $0.member("c", 1); $0.member("d", true)
                    })
                writer.member("e", ["x", "y"])
                writer.member("f") { $0.array([1, 2]) { writer, number in writer.object { $0.member("n", number) } } }
                writer.member("g", orNull: nil as Int?) { $0.number($1) }
                writer.member(named: "h\"", { $0.flag(false) })
                writer.member("i") { $0.array([[1], []]) { $0.array($1) { $0.number($1) } } }
            }
        }
        #expect(
            text
                == #"{"a":{},"c":1,"d":true,"e":["x","y"],"f":[{"n":1},{"n":2}],"g":null,"h\"":false,"i":[[1],[]]}"#)
    }

    @Test(
        "a search's answer is what JSONEncoder makes of the same tree: sound, and in order",
        arguments: [
            "q=arbetstr%C3%A4ning", "q=stress+19+%C3%A5r+Haninge&explain=true", "q=hittepåsäker", "limit=1&page=2",
            "q=tr%C3%A4&show=all&age=70", "ageRange=18-29&q=mark", "q=snickeriet&municipality=Kinda",
        ])
    func answers(_ query: String) async throws {
        let catalogue = try TestCatalogue(
            """
            {"key":"a","name":"Snickeriet \\"i\\" Haninge","summary":"Arbetsträning för unga","description":"Träning\\nmed stress & <lugn>","municipalities":["Haninge"],"ageMin":16,"ageMax":24,"needs":["utmattning och stress"],"access":{"selfReferral":true}}
            {"key":"b","name":"Caféet","summary":"Arbetsträning för alla","national":true,"startDate":"2026-01-01"}
            {"key":"c","name":"Trä","description":"Vi arbetar i trä.","tracks":[{"name":"Unga","criteria":{"registered":true,"quote":"Du är inskriven."}}]}
            """)
        let text = try await catalogue.get("/api/v1/interventions?" + query).text
        let tree = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(try encoded(tree) == text)
    }
}
