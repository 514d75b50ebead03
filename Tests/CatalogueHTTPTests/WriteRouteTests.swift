import CatalogueModel
import CatalogueService
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CatalogueHTTP

@Suite("Writing, caching and limits over HTTP")
struct WriteRouteTests {
    private let catalogue: TestCatalogue
    private let administrator: String

    init() throws {
        catalogue = try TestCatalogue()
        administrator = try catalogue.service.makeToken(role: .administrator, association: nil, name: "test").text
    }

    private static func headers(_ token: String?, _ more: [HTTPField.Name: String] = [:]) -> HTTPFields {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let token { headers[.authorization] = "Bearer " + token }
        for (name, value) in more { headers[name] = value }
        return headers
    }

    @Test("what is fetched can be changed and sent back; the tag says whether it still is what was fetched")
    func roundTrip() async throws {
        let headers = Self.headers(administrator)
        let tokenless = administrator
        try await catalogue.run { client in
            let entry =
                #"{"key":"a","name":"Snickeriet","status":"published","municipalities":["Haninge"],"needs":["utmattning och stress"]}"#
            let made = try await client.execute(
                uri: "/api/v1/interventions", method: .post, headers: headers, body: ByteBuffer(string: entry))
            #expect(made.status == .created, "\(made.text)")
            let location = try #require(made.headers[.location])
            let got = try await client.execute(uri: location, method: .get)
            let tag = try #require(got.headers[.eTag])
            #expect(tag == made.headers[.eTag])
            let again = try await client.execute(uri: location, method: .get, headers: [.ifNoneMatch: "\"x\", " + tag])
            #expect(again.status == .notModified && again.body.readableBytes == 0)
            let body = got.text.replacing("Snickeriet", with: "Verkstaden")
            let put = try await client.execute(
                uri: location, method: .put, headers: Self.headers(tokenless, [.ifMatch: tag]),
                body: ByteBuffer(string: body))
            #expect(put.status == .ok, "\(put.text)")
            #expect(put.text.contains("\"code\":\"0136\"") && put.text.contains("Verkstaden"))
            let stale = try await client.execute(
                uri: location, method: .put, headers: Self.headers(tokenless, [.ifMatch: tag]),
                body: ByteBuffer(string: body))
            #expect(stale.status.code == 412)
            let staleDelete = try await client.execute(
                uri: location, method: .delete, headers: Self.headers(tokenless, [.ifMatch: tag]))
            #expect(staleDelete.status.code == 412)
            let gone = try await client.execute(uri: location, method: .delete, headers: headers)
            #expect(gone.status == .noContent)
            #expect(try await client.execute(uri: location, method: .get).status == .notFound)
            #expect(try await client.execute(uri: location, method: .get, headers: headers).status == .ok)
            let changes = try await client.execute(uri: "/api/v1/changes", method: .get).text
            #expect(changes.contains("\"kind\":\"removed\"") && !changes.contains("Verkstaden"))
        }
    }

    @Test("who may not write is told why: no key, a bad one, a reader's, another association's")
    func refusals() async throws {
        let reader = try catalogue.service.makeToken(role: .reader, association: nil, name: "r").text
        let editor = try catalogue.service.makeToken(role: .editor, association: "Östra", name: "e").text
        let cases: [(String?, Int)] = [
            (nil, 401), ("ikat_x_y", 401), (reader, 403), (editor, 403), (administrator, 201),
        ]
        try await catalogue.run { client in
            for (token, status) in cases {
                let response = try await client.execute(
                    uri: "/api/v1/interventions", method: .post, headers: Self.headers(token),
                    body: ByteBuffer(string: #"{"key":"a","name":"A","coordinationAssociation":"Västra"}"#))
                #expect(response.status.code == status, "\(response.text)")
                if status == 401 { #expect(response.headers[.wwwAuthenticate]?.hasPrefix("Bearer ") == true) }
            }
            let basic = try await client.execute(
                uri: "/api/v1/imports", method: .post, headers: [.authorization: "Basic eDp5"])
            #expect(basic.status == .unauthorized)
            let inAddress = try await client.execute(uri: "/api/v1/imports?apiKey=x", method: .post)
            #expect(inAddress.status == .unauthorized)
        }
    }

    @Test("bad keys are refused, and after ten with a wait; a good key from the same client works all the same")
    func guessing() async throws {
        let good = Self.headers(administrator)
        try await catalogue.run { client in
            func delete(_ headers: HTTPFields) async throws -> TestResponse {
                try await client.execute(uri: "/api/v1/interventions/x", method: .delete, headers: headers)
            }
            var statuses: [Int] = []
            for _ in 0..<12 {
                let response = try await delete(Self.headers("ikat_a_b"))
                statuses.append(Int(response.status.code))
                if response.status.code == 429 { #expect(Int(response.headers[.retryAfter] ?? "") ?? 0 > 0) }
            }
            #expect(statuses == Array(repeating: 401, count: 10) + [429, 429])
            // The key was taken: what is missing is the entry.
            #expect(try await delete(good).status == .notFound)
        }
    }

    @Test("a file is imported whole or not at all, and a dry run changes nothing")
    func imports() async throws {
        var headers = Self.headers(administrator)
        headers[.contentType] = "application/x-ndjson; charset=utf-8"
        let lines = headers
        try await catalogue.run { client in
            func post(_ query: String, _ body: String, _ headers: HTTPFields = lines) async throws -> TestResponse {
                try await client.execute(
                    uri: "/api/v1/imports" + query, method: .post, headers: headers, body: ByteBuffer(string: body))
            }
            let good = "{\"key\":\"a\",\"name\":\"A\"}\n{\"key\":\"b\",\"name\":\"B\"}\n"
            let dry = try await post("?dryRun=true", good)
            #expect(dry.text.contains("\"added\":2") && dry.text.contains("\"applied\":false"))
            let bad = try await post("", good + "{\"key\":\"c\"}")
            #expect(bad.status.code == 422 && bad.text.contains("\"line\":3"))
            #expect(bad.headers[.contentType] == "application/problem+json")
            let real = try await post("?publish=true", good)
            #expect(real.text.contains("\"applied\":true"))
            let again = try await post("", good)
            #expect(again.text.contains("\"unchanged\":2") && again.text.contains("\"applied\":false"))
            var json = lines
            json[.contentType] = "application/json"
            let list = try await post("", #"[{"key":"a","name":"A1"}]"#, json)
            #expect(list.text.contains("\"changed\":1"))
            json[.contentType] = "text/xml"
            #expect(try await post("", good, json).status.code == 415)
            #expect(try await post("?dryRun=ja&publish=1&x=y", good).status.code == 400)
        }
    }

    @Test("searches beyond the limit wait; health does not")
    func searchLimit() async throws {
        try await catalogue.run({ $0.searchesPerSecond = 1 }) { client in
            var statuses: [Int] = []
            for _ in 0..<12 {
                statuses.append(
                    Int(try await client.execute(uri: "/api/v1/interventions?q=a", method: .get).status.code))
            }
            #expect(statuses == Array(repeating: 200, count: 10) + [429, 429])
            let page = try await client.execute(uri: "/?q=a", method: .get)
            #expect(page.status.code == 429 && page.headers[.retryAfter] != nil)
            #expect(try await client.execute(uri: "/health", method: .get).status == .ok)
        }
    }

    @Test("every address answers OPTIONS, names its methods, and lets pages elsewhere read what is open")
    func options() async throws {
        try await catalogue.run { client in
            let preflight = try await client.execute(
                uri: "/api/v1/interventions", method: .options, headers: [.accessControlRequestMethod: "GET"])
            #expect(preflight.status == .noContent)
            #expect(preflight.headers[.accessControlAllowMethods] == "GET, HEAD, OPTIONS")
            #expect(preflight.headers[.accessControlAllowOrigin] == "*")
            let page = try await client.execute(uri: "/om", method: .options)
            #expect(page.headers[.allow] == "GET, HEAD, OPTIONS" && page.headers[.accessControlAllowOrigin] == nil)
            #expect(try await client.execute(uri: "/api/v1/nej", method: .options).status == .notFound)
            let trace = try await client.execute(uri: "/api/v1/changes", method: .init("BREW")!)
            #expect(trace.status == .methodNotAllowed && trace.headers[.allow] == "GET, HEAD, OPTIONS")
        }
    }

    @Test("a chain of systems keeps its name; a broken one is replaced")
    func traces() async throws {
        try await catalogue.run { client in
            func trace(_ header: String?) async throws -> String {
                var headers = HTTPFields()
                headers[.traceParent] = header
                return try await client.execute(uri: "/health", method: .get, headers: headers).headers[.traceParent]
                    ?? ""
            }
            let id = "0af7651916cd43dd8448eb211c80319c"
            let answer = try await trace("00-\(id)-b7ad6b7169203331-01")
            #expect(answer.hasPrefix("00-\(id)-") && answer.hasSuffix("-01") && !answer.contains("b7ad6b7169203331"))
            for broken in [
                nil, "", "x", "00-\(id)-0000000000000000-01", "ff-\(id)-b7ad6b7169203331-01",
                "00-\(id.uppercased())-b7ad6b7169203331-01",
            ] {
                let answer = try await trace(broken)
                #expect(TraceParent(answer) != nil && !answer.contains(id), "\(broken ?? "nil")")
            }
        }
    }

    @Test("a search that has not changed is not sent again; another day or revision is")
    func searchTags() async throws {
        let service = catalogue.service
        try await catalogue.run { client in
            let path = "/api/v1/interventions?q=snickeri"
            let first = try await client.execute(uri: path, method: .get)
            let tag = try #require(first.headers[.eTag])
            #expect(tag.hasPrefix("W/") && first.headers[.cacheControl] == "private, no-cache")
            let same = try await client.execute(uri: path, method: .get, headers: [.ifNoneMatch: tag])
            #expect(same.status == .notModified && same.headers[.eTag] == tag)
            _ = try service.replaceVocabulary(.builtIn)
            let changed = try await client.execute(uri: path, method: .get, headers: [.ifNoneMatch: tag])
            #expect(changed.status == .ok && changed.headers[.eTag] != tag)
            let gone = try await client.execute(uri: path + "&revision=77", method: .get)
            #expect(gone.status == .gone && gone.headers[.contentType] == "application/problem+json")
        }
    }

    @Test("reference data is whole and described")
    func reference() async throws {
        try await catalogue.run { client in
            func get(_ path: String) async throws -> String {
                let response = try await client.execute(uri: path, method: .get)
                #expect(response.status == .ok, "\(path)")
                return response.text
            }
            let places = try await get("/api/v1/municipalities")
            #expect(places.contains(#"{"code":"0136","county":"01","name":"Haninge"}"#))
            #expect(places.split(separator: "\"county\":").count == 291)
            #expect(try await get("/api/v1/vocabulary?group=need").contains("\"id\":\"need-utmattning\""))
            #expect(try await get("/api/v1/api-info").contains("\"apiStatus\":\"active\""))
            #expect(try await get("/api/v1/openapi.json").contains("\"openapi\": \"3.1"))
            #expect(try await client.execute(uri: "/api/v1/vocabulary?group=x&y=1", method: .get).status == .badRequest)
        }
    }
}

@Suite("Limits")
struct ClientLimiterTests {
    @Test("a bucket lets its burst through, then as many as it fills with; clients do not share")
    func buckets() {
        let clock = Clock()
        let limiter = ClientLimiter(perSecond: 2, burst: 4) { clock.seconds }
        #expect((0..<6).map { _ in limiter.secondsToWait(1) } == [0, 0, 0, 0, 1, 1])
        #expect(limiter.secondsToWait(2) == 0)
        clock.seconds = 1
        #expect((0..<3).map { _ in limiter.secondsToWait(1) } == [0, 0, 1])
        clock.seconds = 100
        #expect((0..<5).map { _ in limiter.secondsToWait(1) } == [0, 0, 0, 0, 1])
        let free = ClientLimiter(perSecond: 0, burst: 0) { clock.seconds }
        #expect((0..<1_000).allSatisfy { _ in free.secondsToWait(1) == 0 })
    }

    @Test("many clients are forgotten in time, and not those that wait")
    func forgets() {
        let clock = Clock()
        let limiter = ClientLimiter(perSecond: 0.001, burst: 1) { clock.seconds }
        for client in 0..<UInt64(50_000) {
            clock.seconds += 0.001
            _ = limiter.secondsToWait(client)
        }
        #expect(limiter.secondsToWait(49_999) > 0)
        #expect(limiter.secondsToWait(0) == 0)
    }

    private final class Clock: @unchecked Sendable {
        var seconds = 0.0
    }
}
