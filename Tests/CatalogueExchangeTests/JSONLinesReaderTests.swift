import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import Eligibility
import FoundationEssentials
import Testing

@Suite("JSON Lines reader")
struct JSONLinesReaderTests {
    private func read(_ text: String) -> ImportDocument { read(Data(text.utf8)) }

    private func read(_ data: Data) -> ImportDocument {
        JSONLinesReader(vocabulary: .empty).read(data, name: "fil.jsonl")
    }

    private func errors(_ text: String) -> [String] {
        read(text).problems.filter { $0.severity == .error }.map(\.text)
    }

    @Test("reads a line with names and codes as they may be written")
    func reads() throws {
        let document = read(
            """
            {"key":"a","name":" Åtgärd ","municipalities":["Haninge kommun","0138","haninge"],"counties":["Skåne"],\
            "responsibleAuthorities":["0136","Famna"],"referral":"decision","ageMin":"16","languages":["svenska"],\
            "cost":"gratis","capacity":"open","places":["Huset",{"name":"Salen","municipality":"Salems kommun"}],\
            "source":"En plan","tracks":[{"criteria":{"age":{"min":18}}}]}
            """)
        #expect(document.problems.isEmpty)
        let content = try #require(document.records.first).content
        #expect(content.name == "Åtgärd")
        #expect(content.area.municipalities.map(\.rawValue) == ["0136", "0138"])
        #expect(content.area.counties.map(\.rawValue) == ["12"])
        #expect(content.responsibleAuthorities == ["Haninge kommun", "Famna"])
        #expect(content.access.selfReferral == false && content.access.needsAssessment == true)
        #expect(content.ageMin == 16)
        #expect(content.languages?.spoken == ["svenska"])
        #expect(content.places.map(\.municipality?.rawValue) == [nil, "0128"])
        #expect(content.sources == ["En plan"])
        #expect(content.tracks == [Track(criteria: .age(min: 18, max: nil))])
    }

    @Test("skips a byte order mark, empty lines and carriage returns, and counts lines as an editor does")
    func lineEnds() {
        let document = read("\u{FEFF}\r\n{\"key\":\"a\",\"name\":\"A\"}\r\n\r\n{\"key\":\"b\",\"name\":\"B\"}")
        #expect(document.problems.isEmpty)
        #expect(document.records.map(\.line) == [2, 4])
    }

    @Test(
        "names what is wrong, where and what to do",
        arguments: [
            (#"{"key":"a"}"#, "fil.jsonl, rad 1: name saknas. Skriv vad insatsen heter."),
            (#"{"name":"A"}"#, "fil.jsonl, rad 1: key saknas. Ge raden en egen, beständig nyckel."),
            (#"{"key":"a","name":"A","ageMin":200}"#, "rad 1: ageMin åldern 200 är orimlig. Skriv ett helt tal 0–120."),
            (#"{"key":"a","name":"A","agemin":20}"#, "agemin är ett okänt fält. Menas \"ageMin\"?"),
            (#"{"key":"a","name":"A","colour":1}"#, "colour är ett okänt fält. Ta bort fältet eller rätta namnet."),
            (
                #"{"key":"a","name":"A","municipalities":["Hanninge"]}"#,
                "municipalities[0] \"Hanninge\" är ingen kommun."
            ),
            (#"{"key":"a","name":"A","endDate":"2026-02-30"}"#, "endDate \"2026-02-30\" är inget datum."),
            (
                #"{"key":"a","name":"A","kind":"grupp"}"#,
                "kind \"grupp\" är inte tillåtet. Välj bland: individual, structural."
            ),
            (#"{"key":"a","name":"A","access":{"steg":["x"]}}"#, "access.steg är ett okänt fält."),
            (#"{"key":"a","name":7}"#, "name ska vara en text, inte ett tal (7)."),
            (#"{"key":"a","name":"A","ageMin":1.5}"#, "ageMin ska vara ett helt tal, inte 1.5."),
            (
                #"{"key":"a","name":"A","contact":{"phone":"199001012385"}}"#,
                "contact.phone innehåller något som ser ut som ett personnummer"
            ),
            (#"["key"]"#, "Raden är inget JSON-objekt."),
            (#"{"key":"a","#, "Ogiltig JSON"),
            ("", "Filen är tom"),
        ])
    func faults(_ text: String, _ expected: String) {
        let found = errors(text)
        #expect(found.contains { $0.contains(expected) }, "\(text) gave \(found)")
    }

    @Test("says where in the line the JSON breaks")
    func position() {
        #expect(errors(#"{"key":"a" "name":"A"}"#).first?.contains("Ogiltig JSON vid tecken 12.") == true)
        #expect(errors(#"{"key":"ååå" "name":"A"}"#).first?.contains("Ogiltig JSON vid tecken 14.") == true)
    }

    @Test("collects the problems of all lines at once")
    func collects() {
        let found = errors("{\"key\":\"a\"}\nsnö\n{\"key\":\"c\",\"name\":\"C\",\"ageMin\":-1,\"ageMax\":999}\n")
        #expect(found.count == 4)
    }

    @Test("invalid UTF-8 is named with line and byte, and the other lines are still read")
    func invalidUTF8() {
        let bad = Data([0x7B, 0x22, 0xFF, 0x22, 0x7D])
        let document = read(Data("{\"key\":\"a\",\"name\":\"A\"}\n".utf8) + bad)
        #expect(document.records.count == 1)
        #expect(document.problems.first?.text.contains("rad 2: Ogiltig UTF-8 vid byte 3 på raden.") == true)
    }

    @Test("an unknown label is kept and reported, and is no error")
    func unknownLabels() {
        let document = read(#"{"key":"a","name":"A","needs":["hittepå"]}"#)
        #expect(!document.hasErrors)
        #expect(document.records.first?.content.needs == ["hittepå"])
        #expect(document.problems.first?.text.contains("\"hittepå\" finns inte i begreppslistan") == true)
    }

    @Test("never traps on 2,000 random mutilations of a full line")
    func survivesMutilation() throws {
        let line = Array(try JSONLinesWriter().line(Fixture.entry("a", "Åtgärd") { $0.needs = ["x"] }).utf8)
        for seed in UInt64(0)..<2_000 {
            var random = SeededGenerator(seed: seed)
            var bytes = line
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let document = read(Data(bytes))
            #expect(document.records.count <= bytes.count)
        }
    }

    @Test("deep nesting is an error, not a crash")
    func deepNesting() {
        let deep = String(repeating: "{\"not\":", count: 100_000) + "1" + String(repeating: "}", count: 100_000)
        let found = errors("{\"key\":\"a\",\"name\":\"A\",\"tracks\":[{\"criteria\":\(deep)}]}")
        #expect(found.contains { $0.contains("Ogiltig JSON") })
    }

    @Test("tells how many lines are read, empty ones too, each 256")
    func progress() {
        var told: [Int] = []
        let text = String(repeating: "\n{}\n", count: 300)
        _ = JSONLinesReader(vocabulary: .builtIn).read(Data(text.utf8), name: "f") { told.append($0) }
        #expect(told == [256, 512])
    }
}
