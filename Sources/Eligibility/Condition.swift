public import JSONTree

/// A plain condition on one fact of a case: a leaf of a ``Criterion``.
public enum Condition: Hashable, Sendable {
    /// Age in whole years, both ends included; a missing end is open.
    case age(min: Int?, max: Int?)
    /// Lives in one of these municipalities (four-digit codes) or counties (two-digit codes).
    case area(codes: Set<String>)
    /// Lives on one of these kinds of income support (concept ids or labels).
    case incomeSupport(anyOf: Set<String>)
    /// Has one of these needs (concept ids or labels).
    case need(anyOf: Set<String>)
    /// Belongs to one of these groups: born abroad, newly arrived, a parent (concept ids or labels).
    case background(anyOf: Set<String>)
    /// Is, or is not, registered at Arbetsförmedlingen.
    case registered(Bool)
    /// Has been registered at Arbetsförmedlingen for at least so many whole months.
    case registeredFor(months: Int)
    /// Is, or is not, on sick leave.
    case sickLeave(Bool)
    /// Has, or has not, work.
    case working(Bool)
    /// Studies, or does not.
    case studying(Bool)
    /// Is of this gender.
    case gender(Gender)
    /// Must have a diagnosis; or need not have one, which always holds and is there to be told.
    case diagnosis(required: Bool)
    /// Knows Swedish at a level between these, both included; a missing end is open.
    case swedish(min: LanguageLevel?, max: LanguageLevel?)
    /// Has finished an education between these, both included; a missing end is open.
    case education(min: EducationLevel?, max: EducationLevel?)
    /// Needs support from at least so many authorities.
    case authorities(min: Int)
    /// Is referred by somebody at one of these.
    case referral(from: Set<String>)
    /// A condition only words can say; its truth is never known to the program.
    case words(String)
    /// A kind this version does not know, kept as it was written; never known either.
    case unrecognised(kind: String, json: JSONValue)
}

/// Gender as the sources of interventions state it.
public enum Gender: String, Hashable, Sendable, CaseIterable {
    /// Women and girls.
    case female
    /// Men and boys.
    case male
}

/// A level of Swedish on the common European scale, below it none at all.
///
/// Source: Council of Europe, "Common European Framework of Reference for Languages", 2001.
public enum LanguageLevel: String, Hashable, Sendable, CaseIterable, Comparable {
    /// No Swedish.
    case none
    /// Single words and phrases.
    case A1
    /// Simple sentences about everyday things.
    case A2
    /// Gets on in familiar situations.
    case B1
    /// Follows and takes part fluently.
    case B2
    /// Speaks and writes with ease.
    case C1
    /// As a native speaker.
    case C2

    /// Lower levels first.
    public static func < (a: Self, b: Self) -> Bool { a.place < b.place }
    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The highest education that is finished.
public enum EducationLevel: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Less than compulsory school.
    case none
    /// Compulsory school (*grundskola*).
    case compulsory
    /// Upper secondary school (*gymnasium*).
    case upperSecondary
    /// Higher or vocational education after that.
    case postSecondary

    /// Shorter first.
    public static func < (a: Self, b: Self) -> Bool { a.place < b.place }
    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Criterion {
    /// Age in whole years, both ends included.
    public static func age(min: Int? = nil, max: Int? = nil) -> Criterion { .plain(.age(min: min, max: max)) }
    /// Lives in one of these municipalities or counties.
    public static func area(codes: Set<String>) -> Criterion { .plain(.area(codes: codes)) }
    /// Lives on one of these kinds of income support.
    public static func incomeSupport(anyOf ids: Set<String>) -> Criterion { .plain(.incomeSupport(anyOf: ids)) }
    /// Has one of these needs.
    public static func need(anyOf ids: Set<String>) -> Criterion { .plain(.need(anyOf: ids)) }
    /// Belongs to one of these groups.
    public static func background(anyOf ids: Set<String>) -> Criterion { .plain(.background(anyOf: ids)) }
    /// Is registered at Arbetsförmedlingen.
    public static var registered: Criterion { .plain(.registered(true)) }
    /// Is on sick leave.
    public static var sickLeave: Criterion { .plain(.sickLeave(true)) }
    /// A condition only words can say.
    public static func words(_ text: String) -> Criterion { .plain(.words(text)) }
}
