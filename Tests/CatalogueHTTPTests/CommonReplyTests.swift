import CatalogueModel
import CatalogueService
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CatalogueHTTP

@Suite("Answers that many ask for")
struct CommonReplyTests {
    private static let today = CalendarDate("2026-11-20")

    private func page(
        _ query: String, revision: Int = 1, understood: [UnderstoodFact] = [], total: Int = 1
    ) -> SearchPage {
        SearchPage(
            request: SearchRequest(query: query), total: total, understood: understood, hits: [], facets: [],
            revision: revision)
    }

    @Test("an answer is given again until the catalogue or the day changes, and for ten minutes")
    func lifetime() throws {
        let clock = Clock()
        let replies = CommonReplies { clock.seconds }
        let today = try #require(Self.today)
        let body = ByteBuffer(string: "{}")
        func keep() { replies.keep(body, page("praktik"), to: "q=praktik", today: today) }
        keep()
        #expect(replies.reply(to: "q=praktik", revision: 1, today: today) == body)
        #expect(replies.reply(to: "q=annat", revision: 1, today: today) == nil)
        #expect(replies.reply(to: "q=praktik", revision: 2, today: today) == nil)
        #expect(replies.reply(to: "q=praktik", revision: 1, today: try #require(CalendarDate("2026-11-21"))) == nil)
        clock.seconds = 599
        #expect(replies.reply(to: "q=praktik", revision: 1, today: today) == body)
        clock.seconds = 601
        #expect(replies.reply(to: "q=annat", revision: 1, today: today) == nil)
        clock.seconds = 599
        #expect(
            replies.reply(to: "q=praktik", revision: 1, today: today) == nil, "another search made all be forgotten")
        replies.keep(body, page("praktik", revision: 2), to: "q=praktik", today: today)
        keep()
        #expect(replies.reply(to: "q=praktik", revision: 1, today: today) == nil, "what is older is not kept again")
    }

    @Test("a search that finds nothing is answered anew, so that it is counted")
    func empty() throws {
        let replies = CommonReplies { 0 }
        let today = try #require(Self.today)
        replies.keep(ByteBuffer(string: "{}"), page("xyzzy", total: 0), to: "q=xyzzy", today: today)
        #expect(replies.reply(to: "q=xyzzy", revision: 1, today: today) == nil)
    }

    @Test("what may describe a person is never kept")
    func persons() throws {
        let replies = CommonReplies { 0 }
        let today = try #require(Self.today)
        let fact = UnderstoodFact(KnownFact(.age, .number(19)), label: "19 år", text: "19 år", byteRange: 0..<6)
        let long = String(repeating: "ord ", count: 16)
        replies.keep(ByteBuffer(string: "{}"), page("19 år", understood: [fact]), to: "q=19", today: today)
        replies.keep(ByteBuffer(string: "{}"), page(long), to: "q=long", today: today)
        #expect(replies.reply(to: "q=19", revision: 1, today: today) == nil)
        #expect(replies.reply(to: "q=long", revision: 1, today: today) == nil)
        let ill = UnderstoodFact(KnownFact(.sickLeave, .flag(true)), label: "sjukskriven")
        let need = UnderstoodFact(KnownFact(.need, .text("need-utmattning")), label: "behov av vila")
        replies.keep(ByteBuffer(string: "{}"), page("sjukskriven", understood: [ill]), to: "q=one", today: today)
        replies.keep(ByteBuffer(string: "{}"), page("sjuk trött", understood: [ill, need]), to: "q=two", today: today)
        #expect(replies.reply(to: "q=one", revision: 1, today: today) != nil, "what anybody asks is")
        #expect(replies.reply(to: "q=two", revision: 1, today: today) == nil)
        var stated = page("jobb")
        stated.request.facts = [KnownFact(.sickLeave, .flag(true))]
        replies.keep(ByteBuffer(string: "{}"), stated, to: "q=stated", today: today)
        #expect(replies.reply(to: "q=stated", revision: 1, today: today) == nil)
    }

    @Test("a change is in the next answer, and an entry withdrawn in none")
    func changes() async throws {
        let catalogue = try TestCatalogue(#"{"key":"a","name":"Snickeriet","summary":"Arbetsträning"}"#)
        let token = try catalogue.service.makeToken(role: .administrator, association: nil, name: "test").text
        try await catalogue.run { client in
            func answer() async throws -> TestResponse {
                try await client.execute(uri: "/api/v1/interventions?q=arbetstr%C3%A4ning", method: .get)
            }
            let headers: HTTPFields = [.authorization: "Bearer " + token, .contentType: "application/json"]
            let first = try await answer()
            let again = try await answer()
            #expect(first.text == again.text && first.headers[.eTag] == again.headers[.eTag])
            #expect(first.text.contains("Snickeriet"))
            let put = try await client.execute(
                uri: "/api/v1/interventions/snickeriet", method: .put, headers: headers,
                body: ByteBuffer(
                    string: #"{"key":"a","name":"Verkstaden","summary":"Arbetsträning","status":"published"}"#))
            #expect(put.status == .ok, "\(put.text)")
            let changed = try await answer()
            #expect(changed.text.contains("Verkstaden") && !changed.text.contains("Snickeriet"), "\(changed.text)")
            #expect(changed.headers[.eTag] != first.headers[.eTag])
            _ = try await client.execute(uri: "/api/v1/interventions/snickeriet", method: .delete, headers: headers)
            let gone = try await answer()
            #expect(gone.text.contains("\"total\":0") && !gone.text.contains("Verkstaden"))
            let earlier = try await client.execute(
                uri: "/api/v1/interventions?q=arbetstr%C3%A4ning&revision=1", method: .get)
            #expect(!earlier.text.contains("Verkstaden"), "\(earlier.text)")
        }
    }

    /// A clock that a test moves.
    private final class Clock: @unchecked Sendable { var seconds = 0.0 }
}
