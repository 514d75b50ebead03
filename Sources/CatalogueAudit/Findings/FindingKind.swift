/// What can be found in an entry; the raw value is a stable code.
public enum FindingKind: String, Hashable, Sendable, CaseIterable {
    /// The text says another age than the fields.
    case ageDiffers = "age-differs"
    /// The text says an age, the fields none.
    case ageMissing = "age-missing"
    /// The text names a municipality that is not in the area.
    case placeOutsideArea = "place-outside-area"
    /// The last day has passed, and the entry is still published.
    case endedPublished = "ended-published"
    /// Nothing says how one gets in.
    case noWayIn = "no-way-in"
    /// A sentence is long.
    case longSentence = "long-sentence"
    /// A text is hard to read as a whole.
    case hardText = "hard-text"
    /// A word of offices or of the trade that is not explained.
    case hardWord = "hard-word"
    /// An abbreviation that is not written out.
    case abbreviation
    /// A label that the vocabulary does not know.
    case unknownLabel = "unknown-label"
    /// Another entry has the same name, or nearly.
    case duplicateName = "duplicate-name"
    /// Another entry has nearly the same description.
    case duplicateText = "duplicate-text"
    /// There is no summary.
    case missingSummary = "missing-summary"
    /// There is no easy-read text.
    case missingEasyRead = "missing-easy-read"
    /// No area is stated.
    case missingArea = "missing-area"
    /// No target group is stated.
    case missingTargetGroup = "missing-target-group"
    /// No need is stated.
    case missingNeed = "missing-need"
    /// No contact is stated.
    case missingContact = "missing-contact"
    /// No source is stated.
    case missingSource = "missing-source"
    /// Nobody has confirmed the entry.
    case unconfirmed
    /// The entry was confirmed long ago.
    case oldConfirmation = "old-confirmation"
    /// What is said of places is too old to be believed.
    case oldCapacity = "old-capacity"
    /// A web address that is none.
    case malformedAddress = "malformed-address"
    /// A web address at which there is no page.
    case deadLink = "dead-link"
    /// A web address whose page is elsewhere now.
    case movedLink = "moved-link"
    /// A web address of which it can't be told whether its page is there.
    case uncertainLink = "uncertain-link"
    /// A telephone number or e-mail address that looks like a single person's.
    case personalContact = "personal-contact"

    /// How much it usually matters.
    public var severity: FindingSeverity {
        switch self {
        case .ageDiffers, .malformedAddress: .error
        case .ageMissing, .placeOutsideArea, .endedPublished, .noWayIn, .unknownLabel, .duplicateName,
            .duplicateText, .missingSummary, .missingArea, .missingTargetGroup, .missingNeed, .missingContact,
            .missingSource, .oldCapacity, .personalContact, .deadLink, .movedLink:
            .warning
        case .longSentence, .hardText, .hardWord, .abbreviation, .missingEasyRead, .unconfirmed, .oldConfirmation,
            .uncertainLink:
            .note
        }
    }

    /// What an administrator reads above the findings of the kind.
    public var title: String {
        switch self {
        case .ageDiffers: "Texten säger en annan ålder än fälten"
        case .ageMissing: "Åldern står bara i texten"
        case .placeOutsideArea: "Texten nämner en kommun utanför området"
        case .endedPublished: "Avslutad men publicerad"
        case .noWayIn: "Ingen väg in"
        case .longSentence: "Långa meningar"
        case .hardText: "Svårläst text"
        case .hardWord: "Ord som behöver förklaras"
        case .abbreviation: "Förkortningar som inte skrivs ut"
        case .unknownLabel: "Ord som inte finns i ordlistan"
        case .duplicateName: "Samma namn som en annan insats"
        case .duplicateText: "Nästan samma text som en annan insats"
        case .missingSummary: "Sammanfattning saknas"
        case .missingEasyRead: "Lättläst text saknas"
        case .missingArea: "Område saknas"
        case .missingTargetGroup: "Målgrupp saknas"
        case .missingNeed: "Behov saknas"
        case .missingContact: "Kontakt saknas"
        case .missingSource: "Källa saknas"
        case .unconfirmed: "Ingen har bekräftat uppgifterna"
        case .oldConfirmation: "Uppgifterna bekräftades för länge sedan"
        case .oldCapacity: "Gammal uppgift om platser"
        case .malformedAddress: "Felaktig webbadress"
        case .deadLink: "Länkar som inte leder någonstans"
        case .movedLink: "Länkar till sidor som har flyttat"
        case .uncertainLink: "Länkar som inte gick att kontrollera"
        case .personalContact: "Kontaktuppgift till en enskild person"
        }
    }
}
