/// Something that may be asked of a person.
public enum FactQuestion: Hashable, Sendable {
    /// What is so of a subject that has no more to it: how old the person is, whether they work.
    case about(FactSubject)
    /// Whether registered at Arbetsförmedlingen for at least so many months.
    case registeredFor(months: Int)
    /// Whether support from at least so many authorities is needed.
    case authorities(min: Int)
    /// Whether somebody at this place refers the person.
    case referral(from: String)
    /// Whether the person has this need.
    case need(String)
    /// Whether the person belongs to this group.
    case background(String)

    /// What it is about.
    public var subject: FactSubject {
        switch self {
        case .about(let subject): subject
        case .registeredFor: .registered
        case .authorities: .authorities
        case .referral: .referral
        case .need: .need
        case .background: .background
        }
    }

    /// A name that stays the same, such as `age` or `need:need-psykisk-ohalsa`, by which a question can be put aside.
    public var id: String {
        switch self {
        case .about(let subject): subject.rawValue
        case .registeredFor(let number), .authorities(let number): "\(subject.rawValue):\(number)"
        case .referral(let text), .need(let text), .background(let text): "\(subject.rawValue):\(text)"
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

extension CaseFacts {
    /// The facts with an answer more, and what follows from it; unchanged by an answer that does not belong to the
    /// question.
    ///
    /// - Parameter offered: the places or kinds of income support that were offered as answers.
    public func answering(
        _ question: FactQuestion, _ answer: FactAnswer, offered: Set<String>, _ vocabulary: any ConceptImplications
    ) -> CaseFacts {
        var facts = self
        switch (question, answer) {
        case (.about(.age), .age(let range)): facts.age = range
        case (.about(.area), .place(let code)):
            if code.utf8.count == 4 { facts.municipality = code } else { facts.county = code }
        case (.about(.area), .elsewhere): facts.places.lack(offered)
        case (.about(.incomeSupport), .incomeSupport(let id)): facts.takeIncome(id, vocabulary)
        case (.about(.incomeSupport), .otherIncomeSupport): facts.incomeSupport.lack(offered)
        case (.about(.gender), .gender(let gender)): facts.gender = gender
        case (.about(.swedish), .swedish(let level)): facts.swedish = level
        case (.about(.education), .education(let level)): facts.education = level
        case (_, .yes): facts.take(question, true, vocabulary)
        case (_, .no): facts.take(question, false, vocabulary)
        default: break
        }
        return vocabulary.completed(facts)
    }

    private mutating func take(_ question: FactQuestion, _ isSo: Bool, _ vocabulary: any ConceptImplications) {
        switch question {
        case .about(.registered): registered = isSo
        case .registeredFor(let months):
            registered = isSo ? true : registered
            registeredMonths = isSo ? months : months - 1
        case .about(.sickLeave): sickLeave = isSo
        case .about(.working): working = isSo
        case .about(.studying): studying = isSo
        case .about(.diagnosis): hasDiagnosis = isSo
        case .authorities(let least): authorities = isSo ? least : least - 1
        case .referral(let name): referrers = isSo ? (referrers ?? []).union([name]) : referrers ?? []
        case .need(let id): needs.take(id, isSo, vocabulary)
        case .background(let id): backgrounds.take(id, isSo, vocabulary)
        case .about: break
        }
    }
}

extension CaseFacts {
    /// Notes what the person lives on, with what follows of other income support.
    private mutating func takeIncome(_ concept: String, _ vocabulary: any ConceptImplications) {
        let stated = vocabulary.incomeSupport(concept)
        incomeSupport.has.formUnion(stated.has)
        incomeSupport.lacks.formUnion(stated.lacks)
        incomeSupport.lacks.subtract(incomeSupport.has)
    }
}

extension ConceptFacts {
    /// Notes that none of some concepts or places hold.
    fileprivate mutating func lack(_ concepts: Set<String>) {
        // Most often nothing is lacked yet, and the set need not be copied.
        if lacks.isEmpty { lacks = concepts } else { lacks.formUnion(concepts) }
    }

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
