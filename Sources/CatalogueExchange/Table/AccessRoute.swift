import CatalogueModel

/// The short form of access in one cell: `self`, `referral`, `decision` or nothing.
enum AccessRoute {
    /// What people write, folded, with what the import format calls it.
    static let words: [String: String] = [
        "self": "self", "själv": "self", "söka själv": "self", "sök själv": "self", "egen ansökan": "self",
        "egenanmälan": "self", "söker själv": "self", "öppen": "self", "drop-in": "self", "ansök själv": "self",
        "referral": "referral", "remiss": "referral", "anvisning": "referral", "hänvisning": "referral",
        "via handläggare": "referral", "remitteras": "referral",
        "decision": "decision", "beslut": "decision", "biståndsbeslut": "decision", "behovsprövning": "decision",
        "bistånd": "decision", "behovsprövas": "decision",
    ]

    /// What may be written, for people.
    static let help = "self (söka själv), referral (remiss), decision (beslut)"

    /// The short form of an access.
    static func text(_ access: Access) -> String {
        if access.selfReferral == true { return "self" }
        if access.needsAssessment == true { return "decision" }
        return access.selfReferral == false ? "referral" : ""
    }

    /// Takes over what the short form says, when it says something else than what is kept: it tells less.
    static func carry(_ read: Access, into kept: inout Access) {
        guard text(read) != text(kept) else { return }
        (kept.selfReferral, kept.needsAssessment) = (read.selfReferral, read.needsAssessment)
    }
}
