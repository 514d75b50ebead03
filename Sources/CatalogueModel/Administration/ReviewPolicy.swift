import FoundationEssentials

/// After how many months without confirmation what happens to an entry.
///
/// Counted from the last confirmation; an entry that nobody has confirmed counts from the day it was made.
public struct ReviewPolicy: Hashable, Sendable, Codable {
    /// A reminder is due.
    public let reminderMonths: Int
    /// It is urgent.
    public let urgentMonths: Int
    /// The entry is marked, and ranks lower.
    public let outdatedMonths: Int
    /// The entry is left out of searches.
    public let hiddenMonths: Int

    /// What holds unless somebody says otherwise: 6, 11, 12 and 14 months.
    public static let standard = ReviewPolicy(unchecked: 6, 11, 12, 14)

    /// The longest time that can be said, in months.
    public static let mostMonths = 120

    private init(unchecked reminder: Int, _ urgent: Int, _ outdated: Int, _ hidden: Int) {
        (reminderMonths, urgentMonths, outdatedMonths, hiddenMonths) = (reminder, urgent, outdated, hidden)
    }

    /// Creates a policy; `nil` when the months don't rise from 1 to ``mostMonths``.
    public init?(reminderMonths: Int, urgentMonths: Int, outdatedMonths: Int, hiddenMonths: Int) {
        let months = [reminderMonths, urgentMonths, outdatedMonths, hiddenMonths]
        guard months.allSatisfy({ (1...Self.mostMonths).contains($0) }), zip(months, months.dropFirst()).allSatisfy(<)
        else { return nil }
        self.init(unchecked: reminderMonths, urgentMonths, outdatedMonths, hiddenMonths)
    }

    /// How an entry stands that was last confirmed, or made, on a day.
    public func state(since day: CalendarDate, on today: CalendarDate) -> ReviewState {
        func isPast(_ months: Int) -> Bool { day.addingMonths(months) <= today }
        if isPast(hiddenMonths) { return .hidden }
        if isPast(outdatedMonths) { return .outdated }
        if isPast(urgentMonths) { return .urgent }
        return isPast(reminderMonths) ? .due : .fresh
    }

    /// The last day that an entry may have been confirmed on to be at least so many months old.
    public func lastDay(of state: ReviewState, on today: CalendarDate) -> CalendarDate {
        let months =
            switch state {
            case .fresh: 0
            case .due: reminderMonths
            case .urgent: urgentMonths
            case .outdated: outdatedMonths
            case .hidden: hiddenMonths
            }
        // Adding months cuts at short months' ends, so that the day is looked for and not worked out backwards.
        var day = today.addingMonths(-months).adding(days: 3)
        while day.addingMonths(months) > today { day = day.adding(days: -1) }
        return day
    }
}

/// How urgently an entry has to be confirmed.
public enum ReviewState: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Nothing to do.
    case fresh
    /// Time to ask.
    case due
    /// High time.
    case urgent
    /// Marked as old and ranked lower.
    case outdated
    /// Left out of searches.
    case hidden

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The more urgent is the greater.
    public static func < (one: ReviewState, other: ReviewState) -> Bool { one.rank < other.rank }

    /// The state in Swedish.
    public var swedishName: String {
        switch self {
        case .fresh: "aktuell"
        case .due: "dags att bekräfta"
        case .urgent: "brådskar"
        case .outdated: "för gammal, visas längre ned"
        case .hidden: "dold i sökningen"
        }
    }
}

extension Intervention {
    /// The day from which its age is counted: of the last confirmation, or when nobody has confirmed it, of its making.
    ///
    /// The day is that of Greenwich, so that the index and whoever lists what is due agree without a table of zones.
    public var reviewDay: CalendarDate {
        let days = Int((createdAt.timeIntervalSince1970 / 86_400).rounded(.down))
        return content.reviewedAt ?? CalendarDate(daysSince1970: days)
    }
}
