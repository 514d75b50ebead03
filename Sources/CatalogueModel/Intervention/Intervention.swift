public import FoundationEssentials

/// One entry of the catalogue: content with identity and history.
public struct Intervention: Hashable, Sendable, Identifiable {
    /// Public, permanent id.
    public let id: UUID
    /// Readable address, unique, permanent.
    public let slug: String
    /// Which importer's keys `content.key` belongs to.
    public let importSource: String
    /// What the author says.
    public var content: InterventionContent
    /// Where the entry stands in its life.
    public var status: PublicationStatus
    /// How often the entry has been changed, from 1.
    public var revision: Int
    /// When the entry was made.
    public let createdAt: Date
    /// When the entry was last changed.
    public var updatedAt: Date

    /// Creates an entry.
    public init(
        id: UUID, slug: String, importSource: String, content: InterventionContent, status: PublicationStatus,
        revision: Int, createdAt: Date, updatedAt: Date
    ) {
        self.id = id
        self.slug = slug
        self.importSource = importSource
        self.content = content
        self.status = status
        self.revision = revision
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }

    /// Whether the stated last day has passed.
    public func hasEnded(on today: CalendarDate) -> Bool {
        content.endDate.map { $0 < today } ?? false
    }
}

extension UUID {
    /// The id as the API writes it: lower case.
    public var text: String { uuidString.lowercased() }

    /// A time-ordered id.
    ///
    /// Source: RFC 9562, section 5.7 (UUID version 7).
    public static func version7(at now: Date, using random: inout some RandomNumberGenerator) -> UUID {
        let milliseconds = UInt64(max(0, now.timeIntervalSince1970 * 1_000))
        let (high, low) = (
            UInt64.random(in: 0...UInt64.max, using: &random), UInt64.random(in: 0...UInt64.max, using: &random)
        )
        func byte(_ value: UInt64, _ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift) }
        return UUID(
            uuid: (
                byte(milliseconds, 40), byte(milliseconds, 32), byte(milliseconds, 24), byte(milliseconds, 16),
                byte(milliseconds, 8), byte(milliseconds, 0), 0x70 | byte(high, 0) & 0x0F, byte(high, 8),
                0x80 | byte(low, 0) & 0x3F, byte(low, 8), byte(low, 16), byte(low, 24), byte(low, 32),
                byte(low, 40), byte(low, 48), byte(low, 56)
            ))
    }
}
