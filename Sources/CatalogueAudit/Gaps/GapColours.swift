/// The colours of a heat map; every number has a contrast of at least 4.5 to its ground.
///
/// Source: WCAG 2.2, success criteria 1.4.1 and 1.4.3.
enum GapColours {
    static let ground = "#ffffff"
    static let text = "#1d2522"
    /// Around cells; three to one against the ground.
    static let line = "#6d7a74"
    /// Behind the numbers, by level.
    static let grounds = ["#fdeadb", "#e3efe8", "#a5d3bc", "#14573f"]
    /// The numbers, by level.
    static let numbers = ["#7a2e00", "#1d2522", "#10251c", "#ffffff"]
    /// What the levels are called.
    static let names = ["0 insatser", "1", "2–3", "4 eller fler"]

    static func level(of count: Int) -> Int {
        switch count {
        case ..<1: 0
        case 1: 1
        case 2...3: 2
        default: 3
        }
    }
}
