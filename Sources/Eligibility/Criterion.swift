public import JSONTree

/// A condition for taking part, as data: a tree of `all`, `any` and `not` over plain conditions.
///
/// The law leaves the target groups of coordinated rehabilitation undefined, so they vary by place
/// and year; criteria must be data and not code. Codes and concept ids are plain text here: this
/// module knows nothing of the catalogue.
public indirect enum Criterion: Hashable, Sendable {
    /// Every part must hold; an empty list always does.
    case all([Criterion])
    /// At least one part must hold; an empty list never does.
    case any([Criterion])
    /// The part must not hold.
    case not(Criterion)
    /// Age in whole years, both ends included; a missing end is open.
    case age(min: Int?, max: Int?)
    /// Lives in one of these municipalities (four-digit codes) or counties (two-digit codes).
    case area(codes: Set<String>)
    /// Lives on one of these kinds of income support (concept ids or labels).
    case incomeSupport(anyOf: Set<String>)
    /// Has one of these needs (concept ids or labels).
    case need(anyOf: Set<String>)
    /// Is registered at Arbetsförmedlingen.
    case registered
    /// Is on sick leave.
    case sickLeave
    /// A condition only words can say; its truth is never known to the program.
    case words(String)
    /// A kind this version does not know, kept as it was written; counts as unknown.
    case unrecognised(kind: String, json: JSONValue)
    /// A criterion with the sentence of the source that it rests on.
    case quoted(Criterion, quote: String)
}

/// A way through an intervention with its own criteria (*spår*).
public struct Track: Hashable, Sendable {
    /// What the track is called, if it has a name.
    public var name: String?
    /// Who it is for.
    public var criteria: Criterion

    /// Creates a track.
    public init(name: String? = nil, criteria: Criterion) {
        self.name = name
        self.criteria = criteria
    }
}
