/// What facts, conditions, questions and answers are about: an answer changes the truth only of conditions on what
/// differs then.
public enum FactSubject: String, Hashable, Sendable, CaseIterable {
    case area, age, incomeSupport, registered, sickLeave, working, studying, authorities, gender, diagnosis
    case education, swedish, background, need, referral
}

extension FactSubject {
    /// Number of subjects.
    static let count = allCases.count

    /// Its place among all subjects, to keep something for each in an array: to hash its name each time would cost more
    /// than what is looked up.
    var number: Int {
        switch self {
        case .area: 0
        case .age: 1
        case .incomeSupport: 2
        case .registered: 3
        case .sickLeave: 4
        case .working: 5
        case .studying: 6
        case .authorities: 7
        case .gender: 8
        case .diagnosis: 9
        case .education: 10
        case .swedish: 11
        case .background: 12
        case .need: 13
        case .referral: 14
        }
    }
}

extension Condition {
    /// What it is about; `nil` where its truth is never known.
    var subject: FactSubject? {
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
        case .words, .unrecognised: nil
        }
    }
}

extension CaseFacts {
    /// The subjects of which something else is known than in another case.
    func subjects(differingFrom other: CaseFacts) -> [FactSubject] {
        FactSubject.allCases.filter { differs(from: other, in: $0) }
    }

    private func differs(from other: CaseFacts, in subject: FactSubject) -> Bool {
        switch subject {
        case .age: age != other.age
        case .area: municipality != other.municipality || county != other.county || places != other.places
        case .incomeSupport: incomeSupport != other.incomeSupport
        case .registered: registered != other.registered || registeredMonths != other.registeredMonths
        case .sickLeave: sickLeave != other.sickLeave
        case .working: working != other.working
        case .studying: studying != other.studying
        case .gender: gender != other.gender
        case .diagnosis: hasDiagnosis != other.hasDiagnosis
        case .swedish: swedish != other.swedish
        case .education: education != other.education
        case .authorities: authorities != other.authorities
        case .referral: referrers != other.referrers
        case .need: needs != other.needs
        case .background: backgrounds != other.backgrounds
        }
    }
}
