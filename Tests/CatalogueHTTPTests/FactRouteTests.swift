import CatalogueModel
import CatalogueService
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@Suite("Facts of a person over HTTP")
struct FactRouteTests {
    private let catalogue: TestCatalogue

    init() throws {
        catalogue = try TestCatalogue(
            """
            {"key":"a","name":"Snickeriet","summary":"Verkstad för unga","municipalities":["Haninge"],"ageMin":16,"ageMax":24}
            {"key":"b","name":"Caféet","summary":"Verkstad för inskrivna","national":true,"tracks":[{"criteria":{"registered":true}}]}
            {"key":"c","name":"Ateljén","summary":"Verkstad i Skåne","counties":["Skåne"]}
            {"key":"d","name":"Köket","summary":"Verkstad vid sjukdom","national":true,"tracks":[{"criteria":{"incomeSupport":["income-sjukpenning"]}}]}
            """)
    }

    private static let path = "/api/v1/interventions"

    /// What these tests read of an answer.
    private struct Answer: Decodable {
        let understood: [Fact]
        let verdicts: Counts?
        let hits, excluded: [Hit]
        let question: Question?

        struct Fact: Decodable {
            let fact, label: String
        }

        struct Counts: Decodable, Equatable {
            let fits, possible, excluded: Int
        }

        struct Hit: Decodable {
            let name: String
            let verdict: Verdict
        }

        struct Verdict: Decodable {
            let kind: String
            let reasons: [String]
        }

        struct Question: Decodable {
            let fact, text: String
            let choices: [Choice]
        }

        struct Choice: Decodable {
            let label: String
            let settles: Int
            let href: String?
        }

        /// The hits as "Snickeriet fits", in order.
        var verdictLines: [String] { hits.map { $0.name + " " + $0.verdict.kind } }

        /// What does not fit, and is not among the hits, as "Snickeriet: why".
        var excludedLines: [String] { excluded.map { $0.name + ": " + $0.verdict.reasons.joined(separator: ", ") } }
    }

    /// The answer at an address that must be good.
    private func answer(at address: String) async throws -> Answer {
        let response = try await catalogue.get(address)
        try #require(response.status == .ok, "\(address): \(response.text)")
        return try JSONDecoder().decode(Answer.self, from: Data(response.text.utf8))
    }

    /// The answer to a search.
    private func answer(_ query: String) async throws -> Answer { try await answer(at: Self.path + "?" + query) }

    @Test("a county is taken by name and by code, and rules out what is elsewhere, with the reason")
    func county() async throws {
        for query in ["county=Sk%C3%A5ne", "county=12", "county=Sk%C3%A5ne+l%C3%A4n"] {
            let found = try await answer(query)
            #expect(found.understood.map(\.label) == ["Skåne län"], "\(query)")
            #expect(found.verdictLines == ["Ateljén fits", "Caféet possible", "Köket possible"], "\(query)")
            #expect(found.excludedLines == ["Snickeriet: bor i Haninge (personen bor i Skåne län)"], "\(query)")
        }
        let elsewhere = try await answer("county=-12")
        #expect(elsewhere.excludedLines == ["Ateljén: bor i Skåne län"])
        let unknown = try await catalogue.get(Self.path + "?county=Skaune")
        #expect(unknown.status == .badRequest)
        #expect(unknown.text.contains(#"\"Skaune\" är inget län"#), "\(unknown.text)")
    }

    @Test("show chooses which verdicts are listed, and all are counted whatever is listed")
    func shown() async throws {
        let fits = ["Snickeriet fits"]
        let possible = fits + ["Caféet possible", "Köket possible"]
        let cases: [(String, [String])] = [
            ("", possible), ("&show=fits", fits), ("&show=possible", possible),
            ("&show=all", possible + ["Ateljén excluded"]),
        ]
        for (show, expected) in cases {
            let found = try await answer("municipality=Haninge&age=19" + show)
            #expect(found.verdictLines == expected, "\(show)")
            #expect(found.verdicts == Answer.Counts(fits: 1, possible: 2, excluded: 1), "\(show)")
            #expect(found.excluded.map(\.name) == (show == "&show=all" ? [] : ["Ateljén"]), "\(show)")
        }
        let wrong = try await catalogue.get(Self.path + "?show=some")
        #expect(wrong.status == .badRequest)
        #expect(wrong.text.contains("show ska vara något av fits, possible, all"), "\(wrong.text)")
    }

    @Test("income support is taken by label and by id, several at once, and can be denied")
    func incomeSupport() async throws {
        for value in ["sjukpenning", "income-sjukpenning", "sjukpenning&incomeSupport=bostadsbidrag"] {
            let found = try await answer("incomeSupport=" + value)
            #expect(found.verdictLines.first == "Köket fits", "\(value): \(found.verdictLines)")
        }
        let denied = try await answer("incomeSupport=-sjukpenning")
        #expect(denied.understood.map(\.label) == ["inte sjukpenning"])
        #expect(denied.excluded.map(\.name) == ["Köket"])
        let unknown = try await catalogue.get(Self.path + "?incomeSupport=guld")
        #expect(unknown.status == .badRequest)
        #expect(unknown.text.contains(#"\"guld\" finns inte bland försörjning"#), "\(unknown.text)")
    }

    @Test("registration is yes or no, and no rules out what asks for it")
    func registered() async throws {
        for yes in ["true", "ja"] {
            let found = try await answer("registered=" + yes)
            #expect(found.verdictLines.first == "Caféet fits", "\(yes): \(found.verdictLines)")
        }
        for no in ["false", "nej"] {
            #expect(try await answer("registered=" + no).excluded.map(\.name) == ["Caféet"], "\(no)")
        }
        // An empty form field says nothing.
        #expect(try await answer("registered=").verdicts == nil)
        let wrong = try await catalogue.get(Self.path + "?registered=kanske")
        #expect(wrong.status == .badRequest)
        #expect(wrong.text.contains("ska vara true eller false"), "\(wrong.text)")
    }

    @Test("what the text says can be taken back: fact by fact with ignore, all of it with understand=false")
    func takenBack() async throws {
        let text = "q=verkstad,+19+%C3%A5r,+bor+i+Haninge"
        let cases: [(String, [String])] = [
            ("", ["19 år", "Haninge"]), ("&ignore=age:19", ["Haninge"]),
            ("&ignore=municipality:0136", ["19 år"]), ("&ignore=age:19&ignore=municipality:Haninge", []),
            ("&ignore=age:20", ["19 år", "Haninge"]), ("&understand=false", []),
            ("&understand=false&age=30", ["30 år"]), ("&age=30", ["30 år", "Haninge"]),
        ]
        for (more, expected) in cases {
            let found = try await answer(text + more)
            #expect(found.understood.map(\.label) == expected, "\(more)")
            // The words are searched for all the same.
            #expect(!found.hits.isEmpty, "\(more)")
        }
        for wrong in ["ignore=age", "ignore=age:200", "ignore=colour:red", "understand=nej"] {
            let response = try await catalogue.get(Self.path + "?" + wrong)
            let name = String(wrong.prefix { $0 != "=" })
            #expect(response.status == .badRequest, "\(wrong)")
            #expect(response.text.contains("\(name) ska vara"), "\(response.text)")
        }
    }

    @Test(
        "facts that can't all be true are refused, and both are named",
        arguments: [
            ("age=19&age=30", "age: Uppgifterna säger emot varandra: 19 år och 30 år."),
            ("age=19&ageRange=30-40", "age: Uppgifterna säger emot varandra: 19 år och 30–40 år."),
            (
                "municipality=Haninge&municipality=Kinda",
                "municipality: Uppgifterna säger emot varandra: Haninge och Kinda."
            ),
            (
                "municipality=Haninge&county=Sk%C3%A5ne",
                "municipality: Uppgifterna säger emot varandra: Haninge och Skåne län."
            ),
            (
                "incomeSupport=sjukpenning&incomeSupport=-sjukpenning",
                "incomeSupport: Uppgifterna säger emot varandra: sjukpenning och inte sjukpenning."
            ),
            (
                "registered=false&registeredMonths=3",
                "registeredMonths: Uppgifterna säger emot varandra: inskriven i 3 månader och "
                    + "inte inskriven på Arbetsförmedlingen."
            ),
        ])
    func contradictions(_ query: String, _ expected: String) async throws {
        let response = try await catalogue.get(Self.path + "?" + query)
        #expect(response.status == .badRequest, "\(query)")
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(response.text.contains("\"problems\":[\"\(expected)\"]"), "\(query): \(response.text)")
        // A page says the same to the person who typed it.
        #expect(try await catalogue.get("/?" + query).status == .badRequest, "\(query)")
    }

    @Test("what is said twice, or in two ways that agree, is no contradiction")
    func agreement() async throws {
        for query in ["age=19&age=19", "age=19&ageRange=16-24", "municipality=Haninge&county=01"] {
            let found = try await answer(query)
            #expect(!found.understood.isEmpty, "\(query)")
        }
    }

    @Test("a contradiction is told together with everything else that is wrong")
    func contradictionAmongProblems() async throws {
        let response = try await catalogue.get(Self.path + "?age=19&age=30&county=Skaune&show=x")
        #expect(response.status == .badRequest)
        for piece in ["county: ", "show: ", "age: Uppgifterna säger emot varandra"] {
            #expect(response.text.contains(piece), "\(piece) in \(response.text)")
        }
    }

    @Test("fifty facts are taken, one more is refused in words and not left out in silence")
    func tooManyFacts() async throws {
        let needs = catalogue.service.vocabulary.concepts.filter { $0.group == .need }.prefix(51).map(\.id)
        try #require(needs.count == 51)
        let fifty = needs.dropLast().map { "hasNeed=" + $0 }.joined(separator: "&")
        #expect(try await answer(fifty).understood.count == 50)
        // The same fact again is no fact more.
        #expect(try await answer(fifty + "&hasNeed=" + needs[0]).understood.count == 50)
        for path in [Self.path, "/"] {
            let response = try await catalogue.get(path + "?" + fifty + "&hasNeed=" + needs[50])
            #expect(response.status == .badRequest, "\(path)")
            #expect(response.text.contains("högst 50 uppgifter"), "\(path)")
        }
    }

    @Test("each answer to the deciding question links to the search that knows it, and settles what it says it does")
    func question() async throws {
        let asked = try await answer("age=19&show=all&q=verkstad&ignore=age:30")
        let question = try #require(asked.question)
        #expect(question.fact == "municipality" && question.text == "Var bor personen?")
        let expected: [String: String] = ["Haninge": "municipality=0136", "Skåne län": "county=12"]
        #expect(Set(question.choices.filter { $0.href != nil }.map(\.label)) == Set(expected.keys))
        for choice in question.choices {
            // "Somewhere else" is no fact that a search could know.
            guard let link = choice.href else {
                #expect(choice.label == "Någon annanstans")
                continue
            }
            let stated = try #require(expected[choice.label])
            for piece in [stated, "age=19", "show=all", "q=verkstad", "ignore=age%3A30"] {
                #expect(link.contains(piece), "\(piece) in \(link)")
            }
            let after = try await answer(at: link)
            #expect(Set(after.understood.map(\.label)) == ["19 år", choice.label], "\(link)")
            let open = try #require(asked.verdicts).possible
            let stillOpen = try #require(after.verdicts).possible
            #expect(open - stillOpen == choice.settles && choice.settles > 0, "\(link)")
            #expect(after.question?.fact != "municipality", "\(link)")
        }
    }

    @Test("when nothing is left to find out there is no question")
    func nothingToAsk() async throws {
        let all = "municipality=Haninge&age=19&registered=true&incomeSupport=sjukpenning"
        let found = try await answer(all)
        #expect(found.verdicts == Answer.Counts(fits: 3, possible: 0, excluded: 1))
        #expect(found.question == nil)
    }
}
