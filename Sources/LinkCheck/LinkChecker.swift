import AsyncHTTPClient
public import CatalogueAudit
import NIOCore

/// Asks web addresses whether there is a page behind them.
///
/// Only heads are asked for, and pages only where a server will not tell; nothing that a page says is read. Addresses of
/// one host are asked for one at a time, with a pause between, so that nobody is troubled. It calls whatever addresses it is given,
/// those of the own network too: meant for a person at a command line, not for strangers over a network.
public struct LinkChecker: Sendable {
    /// How patient to be, and how hasty.
    public struct Options: Sendable {
        /// How long an address may take, redirects included.
        public var patience = Duration.seconds(20)
        /// Time between two questions to the same host.
        public var pause = Duration.milliseconds(500)
        /// How many hosts are asked at once.
        public var mostHosts = 8
        /// How many redirects are followed.
        public var mostRedirects = 8
        /// What servers are told of who asks.
        public var userAgent = "Insatskatalogen (kontroll av att sidor finns)"

        /// The usual.
        public init() {}
    }

    private let options: Options

    /// Creates a checker.
    public init(options: Options = Options()) { self.options = options }

    /// Asks every address once.
    ///
    /// - Parameter progress: told after each answer how many there are by now.
    /// - Returns: an answer for each address.
    /// - Throws: `CancellationError` when its task is cancelled. An address that fails is an answer, not an error.
    /// - Complexity: time of the slowest host, or of all hosts shared among ``Options/mostHosts``.
    public func check(
        _ addresses: [String], progress: (Int) -> Void = { _ in }
    ) async throws -> [String: LinkAnswer] {
        let hosts = Dictionary(grouping: Set(addresses), by: Self.host).values.map { $0.sorted() }
        return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
            let visit = LinkVisit(client: client, options: options)
            return try await withThrowingTaskGroup(of: [String: LinkAnswer].self) { group in
                var answers: [String: LinkAnswer] = [:]
                // The longest lists first, so that none is left over at the end.
                var waiting = hosts.sorted { $0.count > $1.count }[...]
                for _ in 0..<options.mostHosts {
                    guard let next = waiting.popFirst() else { break }
                    group.addTask { try await ask(next, visit) }
                }
                while let found = try await group.next() {
                    answers.merge(found) { first, _ in first }
                    progress(answers.count)
                    if let next = waiting.popFirst() { group.addTask { try await ask(next, visit) } }
                }
                return answers
            }
        }
    }

    private func ask(_ addresses: [String], _ visit: LinkVisit) async throws -> [String: LinkAnswer] {
        var answers: [String: LinkAnswer] = [:]
        for address in addresses {
            if !answers.isEmpty { try await Task.sleep(for: options.pause) }
            answers[address] = try await visit.answer(of: address)
        }
        return answers
    }

    /// Redirects are followed here, for what counts is whether they are for good; and a server that does not answer
    /// is not asked again within one question.
    private var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.timeout.connect = TimeAmount(options.patience)
        return configuration
    }

    /// The host of an address, with its port.
    private static func host(_ address: String) -> String {
        let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
        return rest.prefix { !"/?#".contains($0) }.lowercased()
    }
}
