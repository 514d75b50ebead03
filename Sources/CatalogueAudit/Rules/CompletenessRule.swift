import CatalogueModel

/// What an entry ought to say and does not.
struct CompletenessRule: EntryRule {
    let today: CalendarDate
    let policy: ReviewPolicy

    func findings(in entry: AuditedEntry) -> [Finding] {
        let forAll = [summary(entry), area(entry), contact(entry), source(entry), confirmation(entry)]
        let forPersons = [easyRead(entry), targetGroup(entry), need(entry)]
        return (forAll + (entry.isIndividual ? forPersons : [])).compactMap { $0 }
    }

    private func summary(_ entry: AuditedEntry) -> Finding? {
        guard isEmpty(entry.content.summary) else { return nil }
        return Finding(
            .missingSummary, in: entry.reference, message: "Insatsen har ingen sammanfattning.",
            proposal: "Skriv en eller två meningar om vad insatsen är och vem den är till för.")
    }

    private func easyRead(_ entry: AuditedEntry) -> Finding? {
        guard isEmpty(entry.content.easyRead) else { return nil }
        return Finding(
            .missingEasyRead, in: entry.reference, message: "Insatsen har ingen lättläst text.",
            proposal: "Skriv tre till fem korta meningar till den som kan behöva insatsen.")
    }

    private func area(_ entry: AuditedEntry) -> Finding? {
        let area = entry.content.area
        guard area.isUnstated else { return nil }
        let message =
            area.digital == true
            ? "Insatsen är digital, men det står inte vilka som kan få den."
            : "Det står inte var insatsen finns."
        return Finding(
            .missingArea, in: entry.reference, message: message + " Därför visas den i alla kommuner.",
            proposal: "Ange kommuner eller län, eller att den gäller hela landet.")
    }

    private func targetGroup(_ entry: AuditedEntry) -> Finding? {
        guard entry.content.targetGroups.isEmpty else { return nil }
        return Finding(
            .missingTargetGroup, in: entry.reference, message: "Ingen målgrupp är angiven.",
            proposal: "Välj vem insatsen är till för ur ordlistan.")
    }

    private func need(_ entry: AuditedEntry) -> Finding? {
        guard entry.content.needs.isEmpty else { return nil }
        return Finding(
            .missingNeed, in: entry.reference, message: "Inget behov är angivet.",
            proposal: "Välj vad insatsen hjälper till med ur ordlistan. Då räknas den också i rapporten om luckor.")
    }

    private func contact(_ entry: AuditedEntry) -> Finding? {
        let contact = entry.content.contact
        let parts = [contact?.unit, contact?.phone, contact?.email, contact?.url]
        guard parts.allSatisfy(isEmpty) else { return nil }
        return Finding(
            .missingContact, in: entry.reference, message: "Det står inte vem man ska kontakta.",
            proposal: "Skriv enhet och telefon, e-post eller webbadress till en funktion, inte till en person.")
    }

    private func source(_ entry: AuditedEntry) -> Finding? {
        guard entry.content.sources.allSatisfy({ isEmpty($0) }) else { return nil }
        return Finding(
            .missingSource, in: entry.reference, message: "Det står inte var uppgifterna kommer ifrån.",
            proposal: "Skriv dokument eller webbsida, eller vem som lämnade uppgifterna.")
    }

    private func confirmation(_ entry: AuditedEntry) -> Finding? {
        switch Freshness(entry.content, on: today, policy) {
        case .confirmed: nil
        case .old(let date):
            Finding(
                .oldConfirmation, in: entry.reference,
                message: "Uppgifterna bekräftades senast \(date.swedishText).",
                proposal: "Be den som driver insatsen att läsa igenom och bekräfta uppgifterna.")
        case .unconfirmed:
            Finding(
                .unconfirmed, in: entry.reference, message: "Ingen har bekräftat att uppgifterna stämmer.",
                proposal: "Be den som driver insatsen att läsa igenom och bekräfta uppgifterna.")
        }
    }

    private func isEmpty(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
}
