/// Something that may be asked of a person.
public enum FactQuestion: Hashable, Sendable {
    /// Age.
    case age
    /// Municipality of residence.
    case area
    /// What the person lives on.
    case incomeSupport
    /// Whether registered at Arbetsförmedlingen.
    case registered
    /// Whether registered there for at least so many months.
    case registeredFor(months: Int)
    /// Whether on sick leave.
    case sickLeave
    /// Whether the person works.
    case working
    /// Whether the person studies.
    case studying
    /// Gender.
    case gender
    /// Whether there is a diagnosis.
    case diagnosis
    /// Level of Swedish.
    case swedish
    /// Highest education.
    case education
    /// Whether support from at least so many authorities is needed.
    case authorities(min: Int)
    /// Whether somebody at this place refers the person.
    case referral(from: String)
    /// Whether the person has this need.
    case need(String)
    /// Whether the person belongs to this group.
    case background(String)
}

/// What conditions and answers are about: an answer changes the truth only of conditions on the same subject.
enum FactSubject: Hashable, Sendable {
    case age, area, incomeSupport, registered, sickLeave, working, studying, gender, diagnosis, swedish, education
    case authorities, referral, need, background, nothing
}

extension FactQuestion {
    var subject: FactSubject {
        switch self {
        case .age: .age
        case .area: .area
        case .incomeSupport: .incomeSupport
        case .registered, .registeredFor: .registered
        case .sickLeave: .sickLeave
        case .working: .working
        case .studying: .studying
        case .gender: .gender
        case .diagnosis: .diagnosis
        case .swedish: .swedish
        case .education: .education
        case .authorities: .authorities
        case .referral: .referral
        case .need: .need
        case .background: .background
        }
    }
}

extension Condition {
    var subject: FactSubject {
        switch self {
        case .age: .age
        case .area: .area
        case .incomeSupport: .incomeSupport
        case .registered, .registeredFor: .registered
        case .sickLeave: .sickLeave
        case .working: .working
        case .studying: .studying
        case .gender: .gender
        case .diagnosis: .diagnosis
        case .swedish: .swedish
        case .education: .education
        case .authorities: .authorities
        case .referral: .referral
        case .need: .need
        case .background: .background
        case .words, .unrecognised: .nothing
        }
    }
}

/// An answer to a ``FactQuestion``.
public enum FactAnswer: Hashable, Sendable {
    /// Yes.
    case yes
    /// No.
    case no
    /// An age within a range.
    case age(ClosedRange<Int>)
    /// Lives in a municipality (four digits) or county (two digits).
    case place(String)
    /// Lives in none of the places offered.
    case elsewhere
    /// Lives on this.
    case incomeSupport(String)
    /// Lives on nothing that is offered.
    case otherIncomeSupport
    /// Is of this gender.
    case gender(Gender)
    /// Knows Swedish so well.
    case swedish(LanguageLevel)
    /// Has finished this.
    case education(EducationLevel)
}

/// What concepts say of each other: what this module needs to know of a vocabulary.
public protocol ConceptImplications {
    /// A concept and all that it implies: who is born outside Europe is born abroad.
    func implied(by concept: String) -> Set<String>
    /// A concept and all that is ruled out with it: who was not born abroad was not born outside Europe.
    func ruledOut(without concept: String) -> Set<String>
    /// What is known of a person who is said to live on this.
    func incomeSupport(_ concept: String) -> ConceptFacts
}

extension CaseFacts {
    /// The facts with an answer more; unchanged by an answer that does not belong to the question.
    ///
    /// - Parameter offered: the places or kinds of income support that were offered as answers.
    func answering(
        _ question: FactQuestion, _ answer: FactAnswer, offered: Set<String>, _ vocabulary: any ConceptImplications
    ) -> CaseFacts {
        var facts = self
        switch (question, answer) {
        case (.age, .age(let range)): facts.age = range
        case (.area, .place(let code)):
            if code.utf8.count == 4 { facts.municipality = code } else { facts.county = code }
        case (.area, .elsewhere): facts.places.lacks.formUnion(offered)
        case (.incomeSupport, .incomeSupport(let id)): facts.incomeSupport = vocabulary.incomeSupport(id)
        case (.incomeSupport, .otherIncomeSupport): facts.incomeSupport.lacks.formUnion(offered)
        case (.gender, .gender(let gender)): facts.gender = gender
        case (.swedish, .swedish(let level)): facts.swedish = level
        case (.education, .education(let level)): facts.education = level
        case (_, .yes): facts.take(question, true, vocabulary)
        case (_, .no): facts.take(question, false, vocabulary)
        default: break
        }
        return facts
    }

    private mutating func take(_ question: FactQuestion, _ isSo: Bool, _ vocabulary: any ConceptImplications) {
        switch question {
        case .registered: registered = isSo
        case .registeredFor(let months):
            registered = isSo ? true : registered
            registeredMonths = isSo ? months : months - 1
        case .sickLeave: sickLeave = isSo
        case .working: working = isSo
        case .studying: studying = isSo
        case .diagnosis: hasDiagnosis = isSo
        case .authorities(let least): authorities = isSo ? least : least - 1
        case .referral(let name): referrers = isSo ? (referrers ?? []).union([name]) : referrers ?? []
        case .need(let id): needs.take(id, isSo, vocabulary)
        case .background(let id): backgrounds.take(id, isSo, vocabulary)
        case .age, .area, .incomeSupport, .gender, .swedish, .education: break
        }
    }
}

extension ConceptFacts {
    /// Notes that a concept holds, with all that it implies, or that it does not, with all it rules out.
    public mutating func take(_ concept: String, _ isSo: Bool, _ vocabulary: any ConceptImplications) {
        if isSo {
            has.formUnion(vocabulary.implied(by: concept))
        } else {
            lacks.formUnion(vocabulary.ruledOut(without: concept))
        }
        // What is said to hold outweighs what follows from a denial.
        lacks.subtract(has)
    }
}
