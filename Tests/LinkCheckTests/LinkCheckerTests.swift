import CatalogueAudit
import HTTPTypes
import Hummingbird
import LinkCheck
import Synchronization
import Testing

/// Pages that answer in every way, on a port of this machine.
@Suite("Checking of links")
struct LinkCheckerTests {
    @Test("a page is found, gone, moved for good or for now, or refused")
    func answers() async throws {
        let found = try await Site().check { origin in
            ["/sida", "/borta", "/flyttad", "/flyttad-tva-ganger", "/tillfalligt", "/inloggning", "/fel"].map {
                origin + $0
            }
        }
        #expect(found["/sida"] == .found)
        #expect(found["/borta"] == .gone(status: 404))
        #expect(found["/flyttad"] == .moved(to: "{origin}/sida"))
        #expect(found["/flyttad-tva-ganger"] == .moved(to: "{origin}/sida"))
        #expect(found["/tillfalligt"] == .found)
        #expect(found["/inloggning"] == .refused(status: 403))
        #expect(found["/fel"] == .refused(status: 500))
    }

    @Test("a server that has no head to show is asked for the page")
    func head() async throws {
        let found = try await Site().check { [$0 + "/utan-huvud"] }
        #expect(found["/utan-huvud"] == .found)
    }

    @Test("redirects without end, and to what is no web page, are told")
    func endless() async throws {
        let found = try await Site().check { [$0 + "/runt", $0 + "/till-fil"] }
        #expect(found["/runt"] == .endlessRedirect)
        #expect(found["/till-fil"] == .endlessRedirect)
    }

    @Test("a redirect to a page that is gone is gone")
    func movedAway() async throws {
        let found = try await Site().check { [$0 + "/flyttad-till-borta"] }
        #expect(found["/flyttad-till-borta"] == .gone(status: 404))
    }

    @Test("unknown hosts, closed ports and servers without a certificate are told apart")
    func unreachable() async throws {
        let site = Site()
        let addresses = try await site.check { origin in
            ["http://finns.inte.invalid/", origin.replacing("http:", with: "https:") + "/sida"]
        }
        #expect(addresses["http://finns.inte.invalid/"] == .noSuchHost)
        #expect(addresses.values.contains(.insecure))
        // The site is down by now.
        #expect(try await site.check(whenDown: "/sida") == .noAnswer)
    }

    @Test("one that never answers is given up")
    func slow() async throws {
        var options = LinkChecker.Options()
        options.patience = .milliseconds(300)
        let found = try await Site().check(options) { [$0 + "/langsam"] }
        #expect(found["/langsam"] == .timedOut)
    }

    @Test("every address has an answer, each is asked once, and progress reaches the end")
    func many() async throws {
        let counts = Mutex<[Int]>([])
        let found = try await Site().check(progress: { count in counts.withLock { $0.append(count) } }) { origin in
            (1...20).flatMap { [origin + "/sida?\($0)", origin + "/sida?\($0)"] }
        }
        #expect(found.count == 20)
        #expect(counts.withLock { $0.last } == 20)
    }
}

/// A web site on a port that is free, up while it is asked.
private final class Site: Sendable {
    private let port = Mutex(0)

    private var router: Router<BasicRequestContext> {
        let router = Router()
        router.get("sida") { _, _ in "En sida." }
        router.head("sida") { _, _ in Response(status: .ok) }
        router.get("utan-huvud") { _, _ in "En sida." }
        router.head("utan-huvud") { _, _ in Response(status: .methodNotAllowed) }
        for (path, status, location) in Self.redirects {
            let answer = { @Sendable (_: Request, _: BasicRequestContext) in
                Response(status: status, headers: [.location: location])
            }
            router.get(RouterPath(path), use: answer)
            router.head(RouterPath(path), use: answer)
        }
        for (path, status) in [("inloggning", HTTPResponse.Status.forbidden), ("fel", .internalServerError)] {
            router.get(RouterPath(path)) { _, _ in Response(status: status) }
            router.head(RouterPath(path)) { _, _ in Response(status: status) }
        }
        router.head("langsam") { _, _ in
            try await Task.sleep(for: .seconds(3_600))
            return Response(status: .ok)
        }
        return router
    }

    private static let redirects: [(String, HTTPResponse.Status, String)] = [
        ("flyttad", .movedPermanently, "/sida"), ("flyttad-tva-ganger", .permanentRedirect, "/flyttad"),
        ("tillfalligt", .found, "/sida"), ("runt", .movedPermanently, "/runt-igen"),
        ("runt-igen", .movedPermanently, "/runt"), ("till-fil", .movedPermanently, "file:///etc/passwd"),
        ("flyttad-till-borta", .movedPermanently, "/borta"),
    ]

    /// Long enough for a machine that has much else to do.
    private static let patient: LinkChecker.Options = {
        var options = LinkChecker.Options()
        options.patience = .seconds(600)
        return options
    }()

    /// Answers by path, or by address where it is another site's; the site's origin is written `{origin}`.
    func check(
        _ options: LinkChecker.Options = patient, progress: @escaping @Sendable (Int) -> Void = { _ in },
        _ addresses: @escaping @Sendable (String) -> [String]
    ) async throws -> [String: LinkAnswer] {
        var options = options
        options.pause = .zero
        let checker = LinkChecker(options: options)
        let (ports, known) = AsyncStream.makeStream(of: Int.self)
        let app = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { known.yield($0.localAddress?.port ?? 0) })
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await app.run() }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next())
            self.port.withLock { $0 = port }
            let origin = "http://127.0.0.1:\(port)"
            let found = try await checker.check(addresses(origin), progress: progress)
            group.cancelAll()
            try? await group.waitForAll()
            return Dictionary(
                uniqueKeysWithValues: found.map { address, answer in
                    (address.replacing(origin, with: ""), Self.anywhere(answer, origin))
                })
        }
    }

    /// The answer once nothing listens on the port any more.
    func check(whenDown path: String) async throws -> LinkAnswer? {
        let address = "http://127.0.0.1:\(port.withLock(\.self))" + path
        return try await LinkChecker(options: Self.patient).check([address])[address]
    }

    private static func anywhere(_ answer: LinkAnswer, _ origin: String) -> LinkAnswer {
        if case .moved(let to) = answer { .moved(to: to.replacing(origin, with: "{origin}")) } else { answer }
    }
}
