/// How one gets into an intervention (*väg in*).
public struct Access: Hashable, Sendable {
    /// Whether one may come without a referral.
    public var selfReferral: Bool?
    /// Who may refer.
    public var referrers: [String] = []
    /// What to do, in order.
    public var steps: [String] = []
    /// Papers to bring.
    public var documents: [String] = []
    /// Who decides.
    public var decidedBy: String?
    /// Whether an individual needs assessment (*behovsprövning*) is made, socialtjänstlagen (2025:400).
    public var needsAssessment: Bool?

    /// Creates access of which nothing is stated.
    public init() {}

    /// Whether anything is stated.
    public var isStated: Bool { self != Access() }
}

/// Whether there are places, and as of when.
public struct Capacity: Hashable, Sendable, Codable {
    /// The state.
    public var status: CapacityStatus
    /// The day the state was known.
    public var asOf: CalendarDate?
    /// When the next group starts.
    public var nextStart: CalendarDate?

    /// Creates a capacity.
    public init(status: CapacityStatus, asOf: CalendarDate? = nil, nextStart: CalendarDate? = nil) {
        self.status = status
        self.asOf = asOf
        self.nextStart = nextStart
    }
}

extension Capacity {
    /// Days after which a stated capacity is no longer believed.
    public static let daysOfBelief = 90

    /// The state that can be believed on a day: unknown when it is not dated or too old.
    public func status(on today: CalendarDate) -> CapacityStatus {
        guard let asOf, asOf <= today, today.dayNumber - asOf.dayNumber <= Self.daysOfBelief else { return .unknown }
        return status
    }
}

extension Capacity {
    /// Whether there are places, as far as it can be believed on a day, in words: "Kö (uppgift från 3 mars 2026)".
    public func text(on today: CalendarDate) -> String {
        let state =
            switch status(on: today) {
            case .open: "Lediga platser"
            case .queue: "Kö"
            case .full: "Fullt"
            case .unknown: "Okänt"
            }
        let start = nextStart.map { $0 >= today ? ", nästa start \($0.swedishText)" : "" } ?? ""
        return state + (asOf.map { " (uppgift från \($0.swedishText))" } ?? "") + start
    }
}

/// Whether there are places.
public enum CapacityStatus: String, Hashable, Sendable, Codable, CaseIterable {
    /// There are places.
    case open
    /// There is a queue.
    case queue
    /// No places.
    case full
    /// Not known.
    case unknown
}

/// How long an intervention lasts and how much of the week it takes, in words.
public struct Extent: Hashable, Sendable, Codable {
    /// Such as "högst 12 månader".
    public var duration: String?
    /// Such as "5–40".
    public var hoursPerWeek: String?

    /// Creates an extent.
    public init(duration: String? = nil, hoursPerWeek: String? = nil) {
        self.duration = duration
        self.hoursPerWeek = hoursPerWeek
    }
}

/// Languages spoken, and whether an interpreter can be had.
public struct Languages: Hashable, Sendable {
    /// Languages by name or code, as written.
    public var spoken: [String]
    /// Whether an interpreter can be had.
    public var interpreter: Bool?

    /// Creates languages.
    public init(spoken: [String] = [], interpreter: Bool? = nil) {
        self.spoken = spoken
        self.interpreter = interpreter
    }
}

/// What an intervention costs the participant.
public struct Cost: Hashable, Sendable, Codable {
    /// Whether it is free of charge.
    public var free: Bool?
    /// In words.
    public var note: String?

    /// Creates a cost.
    public init(free: Bool? = nil, note: String? = nil) {
        self.free = free
        self.note = note
    }
}

/// How to reach the organisation; never a private person.
public struct Contact: Hashable, Sendable, Codable {
    /// Unit, such as "Medborgarservice".
    public var unit: String?
    /// Telephone number.
    public var phone: String?
    /// E-mail address.
    public var email: String?
    /// Web address, http or https.
    public var url: String?

    /// Creates a contact.
    public init(unit: String? = nil, phone: String? = nil, email: String? = nil, url: String? = nil) {
        self.unit = unit
        self.phone = phone
        self.email = email
        self.url = url
    }
}

/// Where an entry stands in its life.
public enum PublicationStatus: String, Hashable, Sendable, Codable, CaseIterable {
    /// Being written; not found by searches.
    case draft
    /// Found by searches.
    case published
    /// Withdrawn; kept, not found.
    case archived

    /// The status in Swedish.
    public var swedishName: String {
        switch self {
        case .draft: "utkast"
        case .published: "publicerad"
        case .archived: "arkiverad"
        }
    }
}
