/// What concepts say of each other: what this module needs to know of a vocabulary.
public protocol ConceptImplications {
    /// A concept and all that it implies: who is born outside Europe is born abroad.
    func implied(by concept: String) -> Set<String>
    /// A concept and all that is ruled out with it: who was not born abroad was not born outside Europe.
    func ruledOut(without concept: String) -> Set<String>
    /// What is known of a person who is said to live on this.
    func incomeSupport(_ concept: String) -> ConceptFacts
    /// The facts with what the concepts among them say of other facts, and what those say of groups.
    func completed(_ facts: CaseFacts) -> CaseFacts
}
