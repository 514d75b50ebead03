public import CatalogueModel

/// Which web addresses stand in entries, and what to say of the answers that they gave.
///
/// Pure: somebody else asks for the addresses, and only when told to.
public struct LinkReport: Sendable {
    /// An address and where it stands.
    private struct Place {
        let entry: EntryReference
        let field: String
        let address: String
    }

    private let places: [Place]

    /// Collects the addresses of entries that are not archived. Those that can't be right are left to the audit.
    ///
    /// - Complexity: O(n) in the entries.
    public init(entries: [Intervention]) {
        places = entries.filter { $0.status != .archived }.flatMap { entry in
            AddressRule.addresses(of: entry.content).filter { WebAddress.fault(of: $0.address) == nil }.map {
                Place(entry: EntryReference(entry), field: $0.field, address: $0.address)
            }
        }
    }

    /// Every address once, in the order of the entries.
    public var addresses: [String] {
        var seen: Set<String> = []
        return places.map(\.address).filter { seen.insert($0).inserted }
    }

    /// What there is to look at, the gravest first. Nothing is said of addresses without an answer.
    public func findings(_ answers: [String: LinkAnswer]) -> [Finding] {
        places.compactMap { place in answers[place.address].flatMap { finding($0, place) } }.inOrder()
    }

    /// Whether any server was reached; when none was, it is more likely that the fault is here than that all are gone.
    ///
    /// - Returns: true also when there are too few addresses to tell.
    public static func reachedAny(_ answers: [String: LinkAnswer]) -> Bool {
        answers.count < 3 || !answers.values.allSatisfy { [.noSuchHost, .noAnswer, .timedOut].contains($0) }
    }

    private func finding(_ answer: LinkAnswer, _ place: Place) -> Finding? {
        guard let (kind, message, proposal) = words(answer, place.address) else { return nil }
        return Finding(
            kind, in: place.entry,
            quote: Quote(
                field: place.field, byteRange: 0..<place.address.utf8.count,
                sentence: String(place.address.prefix(Quote.longestSentence))),
            message: message, proposal: proposal)
    }

    private func words(_ answer: LinkAnswer, _ address: String) -> (FindingKind, message: String, proposal: String)? {
        let (dead, search) = (FindingKind.deadLink, "Sök upp den rätta adressen, eller ta bort länken.")
        let (uncertain, look) = (FindingKind.uncertainLink, "Öppna länken själv och se efter.")
        switch answer {
        case .found: return nil
        case .moved(let new) where Self.isStart(new) && !Self.isStart(address):
            return (
                .movedLink, "Länken leder numera till webbplatsens startsida, \(new).",
                "Sidan kan vara borttagen. Sök upp den rätta adressen."
            )
        case .moved(let new): return (.movedLink, "Sidan har flyttat till \(new).", "Byt till den nya adressen.")
        case .gone(let status): return (dead, "Sidan finns inte (svar \(status)).", search)
        case .noSuchHost: return (dead, "Webbplatsen finns inte: ingen känner till dess namn.", search)
        case .insecure:
            return (dead, "Webbläsare varnar för sidan: dess certifikat gäller inte.", "Säg till dem som sköter sidan.")
        case .refused(let status):
            return (uncertain, "Sidan gick inte att läsa (svar \(status)). Den kan kräva inloggning.", look)
        case .noAnswer: return (uncertain, "Webbplatsen svarar inte.", look)
        case .timedOut: return (uncertain, "Webbplatsen svarade inte i tid.", look)
        case .endlessRedirect: return (uncertain, "Länken skickar runt utan att komma fram.", look)
        }
    }

    /// Whether an address is that of a site and not of a page on it.
    private static func isStart(_ address: String) -> Bool {
        guard let host = address.firstRange(of: "://") else { return false }
        let rest = address[host.upperBound...]
        guard let slash = rest.firstIndex(of: "/") else { return true }
        return rest[slash...].dropFirst().isEmpty
    }
}
