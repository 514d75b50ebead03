import CatalogueModel

extension CatalogueGenerator {
    /// States an area: the country for 10 %, a county for 15 %, else one municipality or a few of one county.
    ///
    /// Returns the first municipality's name.
    func addArea(to content: inout InterventionContent, _ random: inout SeededRandom) -> String? {
        let draw = random.below(100)
        if draw < 10 {
            content.area.national = true
            return nil
        }
        if draw < 25 {
            content.area.counties = [random.element(of: counties).code]
            return nil
        }
        let first = municipalities[municipalitySampler.rank(&random)]
        content.area.municipalities = [first.code]
        if random.chance(30) { addNeighbours(of: first, to: &content, &random) }
        return first.name
    }

    /// Adds up to four municipalities of the same county.
    private func addNeighbours(
        of first: Municipality, to content: inout InterventionContent, _ random: inout SeededRandom
    ) {
        let start = random.below(municipalities.count)
        var wanted = random.number(in: 1...4)
        for step in municipalities.indices where wanted > 0 {
            let candidate = municipalities[(start + step) % municipalities.count]
            guard candidate.code.county == first.code.county, candidate.code != first.code else { continue }
            content.area.municipalities.append(candidate.code)
            wanted -= 1
        }
    }

    /// States who runs it and who takes part.
    func addOrganisations(
        to content: inout InterventionContent, _ place: String?, _ random: inout SeededRandom
    ) {
        let authority = place.map { $0 + " kommun" } ?? random.element(of: GeneratedPhrases.nationalAuthorities)
        content.responsibleAuthorities = [authority]
        content.cooperatingParties = someOf(GeneratedPhrases.parties, random.number(in: 0...3), &random)
        if let place, random.chance(25) { content.coordinationAssociation = "Samordningsförbundet i " + place }
    }
}
