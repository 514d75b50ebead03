import CatalogueModel
import CatalogueOpenData
import CatalogueService
import CatalogueStore
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CatalogueHTTP

@Suite("Reporting errors over HTTP")
struct ReportRouteTests {
    private static let path = "/insatser/snickeriet/rapport"
    private let catalogue: TestCatalogue

    init() throws {
        catalogue = try TestCatalogue(
            """
            {"key":"a","name":"Snickeriet","summary":"Arbetsträning för unga"}
            {"key":"c","name":"Utkastet","status":"draft"}
            """)
    }

    private static func send(
        _ body: String, to path: String = Self.path, _ more: [HTTPField.Name: String] = [:],
        by client: any TestClientProtocol
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        for (name, value) in more { headers[name] = value }
        return try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    /// The reply to one form, from a server of its own.
    private func post(
        _ body: String, to path: String = Self.path, _ more: [HTTPField.Name: String] = [:]
    ) async throws -> TestResponse {
        try await catalogue.run { client in try await Self.send(body, to: path, more, by: client) }
    }

    @Test("a report that is sent is in the queue, and leads to thanks that a reload does not send again")
    func sends() async throws {
        let reply = try await post("kind=full&text=Fullt+till+v%C3%A5ren%0D%0Aenligt+dem&extra=1")
        #expect(reply.status == .seeOther && reply.headers[.location] == Self.path + "?skickad")
        #expect(reply.headers[.cacheControl] == "no-store" && reply.headers[.setCookie] == nil)
        let queue = try catalogue.service.reports()
        #expect(queue.map(\.slug) == ["snickeriet"])
        #expect(queue[0].report.kind == .full && queue[0].report.text == "Fullt till våren\nenligt dem")
        let thanks = try await catalogue.get(Self.path + "?skickad")
        #expect(thanks.status == .ok && thanks.text.contains("<h1>Tack!</h1>"))
    }

    @Test("a municipality that was chosen is kept by the form, by what has to be mended and by the thanks")
    func keepsMunicipality() async throws {
        let action = "action=\"\(Self.path)?municipality=0136\" method=\"post\""
        #expect(try await catalogue.get(Self.path + "?municipality=Haninge").text.contains(action))
        #expect(try await post("", to: Self.path + "?municipality=0136").text.contains(action))
        let sent = try await post("kind=full", to: Self.path + "?municipality=0136")
        #expect(sent.headers[.location] == Self.path + "?skickad&municipality=0136")
    }

    @Test("the form is shown by address and by id, and sends to the address")
    func form() async throws {
        let id = try #require(try catalogue.service.reportableEntry("snickeriet")).id.text
        for name in ["snickeriet", id] {
            let reply = try await catalogue.get("/insatser/\(name)/rapport")
            #expect(reply.status == .ok && reply.text.contains("action=\"\(Self.path)\" method=\"post\""), "\(name)")
        }
        #expect(try await catalogue.get(Self.path + "/mer").status == .notFound)
        let other = try await catalogue.run { try await $0.execute(uri: Self.path, method: .put) }
        #expect(other.status.code == 405 && other.headers[.allow] == "GET, POST, HEAD, OPTIONS")
    }

    @Test("what has to be mended is told all at once, and what was typed is kept", arguments: [true, false])
    func problems(_ isProgram: Bool) async throws {
        let more: [HTTPField.Name: String] = isProgram ? [.accept: "application/json"] : [.accept: "text/html"]
        let reply = try await post("kind=x&text=121212-1212+%3Cb%3E", more)
        #expect(reply.status == .badRequest)
        #expect(reply.text.contains("finns inte bland alternativen") && reply.text.contains("personnummer"))
        #expect(reply.text.contains(">121212-1212 &lt;b&gt;</textarea>") == !isProgram)
        #expect(reply.headers[.contentType] == (isProgram ? "application/problem+json" : "text/html; charset=utf-8"))
        if !isProgram { #expect(reply.headers[.cacheControl] == "no-store") }
        for body in ["", "kind=", "text=Hej", "kind"] {
            #expect(try await post(body).text.contains("Inget är valt under ”Vad är fel?”."), "\(body)")
        }
        #expect(try catalogue.service.reports(includingClosed: true).isEmpty)
    }

    @Test("entries that are not there or not published are a 404, for the form and for what it sends")
    func unknownEntries() async throws {
        for slug in ["finns-inte", "utkastet", "a"] {
            let path = "/insatser/\(slug)/rapport"
            let form = try await catalogue.get(path)
            let sent = try await post("kind=full", to: path)
            #expect(form.status == .notFound && sent.status == .notFound, "\(slug)")
            #expect(form.text.contains("<h1>") && sent.text.contains("<h1>"), "\(slug)")
        }
    }

    @Test("other sites' pages can't report in a visitor's name; ours can, also without a referrer, and programs")
    func otherSites() async throws {
        let site = HTTPField.Name.secFetchSite
        let cases: [([HTTPField.Name: String], Int)] = [
            ([:], 303), ([site: "same-origin", .origin: "null"], 303), ([.origin: "null"], 303),
            ([.origin: "http://localhost"], 303), ([.origin: "HTTPS://Insatser.Example.se"], 303),
            ([site: "same-origin", .origin: "http://localhost"], 303),
            ([site: "cross-site", .origin: "null"], 403), ([site: "same-site"], 403), ([site: "none"], 403),
            ([site: ""], 403), ([.origin: "https://kommun.example"], 403),
            ([.origin: "https://localhost.example"], 403),
            ([.origin: "localhost"], 403), ([.origin: ""], 403),
            ([site: "same-origin", .origin: "https://kommun.example"], 403),
        ]
        for (headers, status) in cases {
            let reply = try await catalogue.run({ $0.identity.publicURL = "https://insatser.example.se/katalog" }) {
                try await Self.send("kind=full", headers, by: $0)
            }
            #expect(reply.status.code == status, "\(headers)")
        }
        #expect(try catalogue.service.reports().count == cases.count(where: { $0.1 == 303 }))
    }

    @Test("five reports at once, then one in twenty seconds; refusals say how long to wait and keep nothing")
    func limits() async throws {
        let clock = Clock()
        try await catalogue.run({ $0.clock = { clock.seconds } }) { client in
            var statuses: [Int] = []
            for _ in 0..<7 { statuses.append(Int(try await Self.send("kind=full", by: client).status.code)) }
            #expect(statuses == [303, 303, 303, 303, 303, 429, 429])
            let refused = try await Self.send("kind=full", by: client)
            #expect(refused.headers[.retryAfter] == "20" && refused.text.contains("Vänta 20 sekunder"))
            #expect(refused.headers[.contentType] == "text/html; charset=utf-8")
            let other = try await Self.send("kind=full", [.forwardedFor: "192.0.2.7"], by: client)
            #expect(other.status.code == 429, "without a proxy nobody is believed")
            #expect(try await client.execute(uri: Self.path, method: .get).status == .ok)
            clock.seconds += 20.5
            #expect(try await Self.send("kind=full", by: client).status.code == 303)
            #expect(try await Self.send("kind=full", by: client).status.code == 429)
        }
        #expect(try catalogue.service.reports().count == 6)
    }

    private final class Clock: @unchecked Sendable {
        var seconds = 1_000.0
    }

    @Test("an entry that has as many open reports as anybody can read takes no more, and says so politely")
    func fullQueue() async throws {
        for _ in 0..<CatalogueDatabase.mostOpenReports {
            try catalogue.service.report(ErrorReportDraft(kind: "full"), on: "snickeriet")
        }
        let reply = try await post("kind=full")
        #expect(reply.status == .serviceUnavailable && reply.text.contains("redan många rapporter"))
    }

    @Test("other content, broken coding and too much of it are refused, and nothing is kept")
    func brokenContent() async throws {
        let json = try await post(#"{"kind":"full"}"#, [.contentType: "application/json"])
        #expect(json.status.code == 415)
        let latin = try await post("kind=full", [.contentType: "application/x-www-form-urlencoded; charset=latin1"])
        #expect(latin.status.code == 415)
        for body in ["kind=full&text=%E5", "kind=full&text=%", "kind=full&text=%zz"] {
            #expect(try await post(body).status == .badRequest, "\(body)")
        }
        let start = "kind=full&text="
        let most = start + String(repeating: "a", count: RequestSize.mostFormBytes - start.utf8.count)
        #expect(try await post(most).text.contains("Texten är för lång"))
        let tooMuch = try await post(most + "a")
        #expect(tooMuch.status.code == 413 && tooMuch.text.contains("högst 16 kB"))
        #expect(try catalogue.service.reports(includingClosed: true).isEmpty)
        let typed = [HTTPField.Name.contentType: "Application/X-WWW-Form-Urlencoded; charset=UTF-8"]
        #expect(try await post("kind=full", typed).status == .seeOther)
    }
}
