import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import FoundationEssentials
import Testing

@Suite("Text template reader")
struct TemplateReaderTests {
    private func lines(_ text: String, record: Int = 0) -> [String] {
        TemplateReading.lines(TemplateReading.read(text), record: record)
    }

    private func expect(
        _ text: String, says expected: [String], record: Int = 0, _ place: SourceLocation = #_sourceLocation
    ) {
        let found = lines(text, record: record)
        for line in expected {
            #expect(found.contains(line), "\(text)\ngave\n\(found.joined(separator: "\n"))", sourceLocation: place)
        }
    }

    private func content(_ text: String, record: Int = 0) throws -> InterventionContent {
        let records = TemplateReading.read(text).document.records
        return try #require(records.indices.contains(record) ? records[record] : nil).content
    }

    @Test("reads the form as it was meant, and marks what it understood from prose")
    func plain() throws {
        expect(
            TemplateSamples.plain,
            says: [
                "name=Ungdomsteamet <Ungdomsteamet>",
                "targetGroups=unga som varken arbetar eller studerar ? "
                    + "<unga 16–24 år som varken arbetar eller studerar>",
                "ageMin=16 <16–24>", "ageMax=24 <16–24>",
                "municipalities=Haninge|Nynäshamn|Tyresö <Haninge, Nynäshamn och Tyresö>",
                "access.selfReferral=ja <Du kan söka själv eller via kommunens aktivitetsansvar.>",
                "access.referrers=Kommunala aktivitetsansvaret ? "
                    + "<Du kan söka själv eller via kommunens aktivitetsansvar.>",
                "contact.unit=Ungdomsteamet <Ungdomsteamet>", "contact.email=info@example.se <info@example.se>",
                "contact.url=https://example.se <https://example.se>",
            ])
        let content = try content(TemplateSamples.plain)
        #expect(content.key == "ungdomsteamet")
        #expect(content.access.steps.count == 2)
        #expect(
            content.description == """
                Vi träffas två dagar i veckan och lagar mat.

                Du får en egen vägledare. Tillsammans gör ni en plan.

                Målgrupp: unga 16–24 år som varken arbetar eller studerar
                """)
        let draft = TemplateReading.read(TemplateSamples.plain)
        #expect(draft.document.records.map(\.status) == [.draft])
        #expect(draft.document.problems.isEmpty)
        #expect(draft.fields.map(\.line) == draft.fields.map(\.line).sorted())
        #expect(draft.fields.first { $0.field == "ageMin" }?.line == 3)
        #expect(draft.fields.first { $0.field == "ageMin" }?.swedishName == "Lägsta ålder")
    }

    @Test("reads Markdown: bold headings, lists, numbered steps kept whole")
    func markdown() throws {
        expect(
            TemplateSamples.markdown,
            says: [
                "name=Steget vidare <Steget vidare>", "aliases=SV|Steget <SV, Steget>",
                "needs=komma i arbete|ångest <* komma i arbete\n* ångest>",
                "access.referrers=Arbetsförmedlingen <Handläggare på Arbetsförmedlingen anvisar dig.>",
                "access.selfReferral=nej ? <Handläggare på Arbetsförmedlingen anvisar dig.>",
                "extent.duration=högst 12 veckor <högst 12 veckor, 10 timmar i veckan>",
                "extent.hoursPerWeek=10 <högst 12 veckor, 10 timmar i veckan>", "cost.free=ja <Gratis>",
            ])
        let content = try content(TemplateSamples.markdown)
        #expect(content.targetGroups == ["långtidssjukskrivna", "unga vuxna", "personer med lurviga husdjur"])
        #expect(content.access.steps[1] == "Kom på ett första möte. Ta gärna med någon.")
        let problems = TemplateReading.read(TemplateSamples.markdown).document.problems
        #expect(problems.map(\.line) == [7])
        #expect(problems.first?.message == "\"personer med lurviga husdjur\" finns inte i begreppslistan")
    }

    @Test("reads text without dots and in capitals")
    func undotted() throws {
        expect(
            TemplateSamples.undotted,
            says: [
                "targetGroups=nyanlanda <nyanlanda>", "ageMin=18 <fran 18 ar>",
                "municipalities=Södertälje <Sodertalje>",
                "languages.spoken=svenska|arabiska|engelska <svenska, arabiska och engelska, tolk vid behov>",
                "languages.interpreter=ja <tolk vid behov>", "source=Verksamhetsplan 2026 <Verksamhetsplan 2026>",
            ])
        #expect(try content(TemplateSamples.undotted).ageMax == nil)
    }

    @Test("reads headings that stand alone, with values below")
    func below() throws {
        expect(
            TemplateSamples.below,
            says: [
                "name=Verkstaden <Verkstaden>",
                "targetGroups=långtidsarbetslösa ? <Insatsen vänder sig till långtidsarbetslösa.>",
                "ageMin=18 <18+>", "counties=Stockholms län <Hela Stockholms län>",
                "access.selfReferral=nej <Det krävs remiss från Arbetsförmedlingen eller vårdcentralen.>",
                "access.referrers=Arbetsförmedlingen|Vårdcentralen "
                    + "<Det krävs remiss från Arbetsförmedlingen eller vårdcentralen.>",
                "startDate=2026-03-01 <1 mars 2026>",
            ])
        let content = try content(TemplateSamples.below)
        #expect(content.targetGroups == ["långtidsarbetslösa"])
        #expect(content.endDate == nil)
    }

    @Test("reads a table with tabs between")
    func table() throws {
        expect(
            TemplateSamples.table,
            says: [
                "responsibleAuthorities=Region Stockholm|Haninge kommun <Region Stockholm och Haninge kommun>",
                "cooperatingParties=Arbetsförmedlingen|Försäkringskassan|Kultur och fritid "
                    + "<Arbetsförmedlingen, Försäkringskassan, Kultur och fritid>",
                "coordinationAssociation=Samordningsförbundet Exempel <Samordningsförbundet Exempel>",
                "provider=Stiftelsen Exempel <Stiftelsen Exempel>",
                "municipalities=Upplands Väsby|Upplands-Bro <Upplands Väsby/Upplands-Bro>",
                "startDate=2026-01-15 <2026-01-15 – 2026-12-31>", "endDate=2026-12-31 <2026-01-15 – 2026-12-31>",
                "methods=case management <case management>", "cost.free=nej <Avgift 100 kr per månad>",
            ])
        let place = try #require(try content(TemplateSamples.table).places.first)
        #expect(place.name == "Huset" && place.address == "Storgatan 1" && place.municipality?.rawValue == "0136")
    }

    @Test("reads an e-mail without its greeting and farewell, and joins the lines it broke")
    func letter() throws {
        expect(
            TemplateSamples.letter,
            says: [
                "incomeSupport=försörjningsstöd|aktivitetsersättning <försörjningsstöd, aktivitetsersättning>",
                "access.needsAssessment=ja <Biståndsbeslut från socialtjänsten krävs.>",
                "access.decidedBy=Socialtjänsten ? <Biståndsbeslut från socialtjänsten krävs.>",
                "ageMin=18 ? <Vi finns i Nynäshamn och tar emot unga 18–29 år.>",
                "municipalities=Nynäshamn ? <Vi finns i Nynäshamn och tar emot unga 18–29 år.>",
                "contact.phone=08-000 00 00 <08-000 00 00>", "contact.unit=Havets reception <Havets reception>",
                "contact.url=https://www.example.org <www.example.org>",
            ])
        let content = try content(TemplateSamples.letter)
        #expect(content.description?.contains("länge från arbetslivet") == true)
        #expect(content.description?.contains("hälsningar") == false)
        let problems = TemplateReading.read(TemplateSamples.letter).document.problems
        #expect(problems.map(\.line) == [1, 12] && problems.allSatisfy { $0.severity == .warning })
    }

    @Test("reads several in one text, divided by dashes and by a new name")
    func several() throws {
        let draft = TemplateReading.read(TemplateSamples.several)
        #expect(draft.document.records.map(\.content.key) == ["ett", "tva", "ett-2"])
        #expect(draft.document.records.map(\.line) == [1, 5, 9])
        expect(TemplateSamples.several, says: ["ageMax=30 <upp till 30>", "national=ja <hela landet>"], record: 1)
        expect(TemplateSamples.several, says: ["ageMin=16 <mellan 16 och 24>"], record: 2)
        #expect(draft.fields(ofRecord: 2).count == 3)
    }

    @Test("says what is unsure, and refuses a place that is none with the likeliest one")
    func doubtful() throws {
        expect(
            TemplateSamples.doubtful,
            says: [
                "ageMin=18 ? <18–29 (65 vid sjukskrivning)>", "ageMax=29 ? <18–29 (65 vid sjukskrivning)>",
                "municipalities=Haninge ? <Haninge med omnejd>",
                "municipalities=Tyresö <Haninge med omnejd, Tyreso, Hanige>",
                "startDate=2026-03-01 ? <mars 2026>", "endDate=2026-12-31 ? <december 2026>",
                "access.selfReferral=ja ? <Hör av dig till oss så berättar vi mer.>",
                "languages.spoken=jordiska ? <jordiska>",
                "extent.duration=efter behov ? <efter behov>",
            ])
        let draft = TemplateReading.read(TemplateSamples.doubtful)
        let error = try #require(draft.document.problems.first { $0.severity == .error })
        #expect(error.text.hasPrefix("text, rad 3: municipalities \"Hanige\" är ingen kommun"))
        #expect(error.remedy.hasPrefix("Menas Haninge?"))
        #expect(draft.fields.allSatisfy { ($0.confidence == .unsure) == ($0.why != nil) })
    }

    @Test("leaves help texts out, and keeps headings of their own in the description")
    func leftovers() throws {
        let content = try content(TemplateSamples.leftovers)
        #expect(content.name == "Lyktan")
        #expect(content.summary == nil && content.targetGroups.isEmpty && content.ageMin == nil)
        #expect(content.needs == ["någon att prata med"])
        #expect(
            content.description
                == "Öppettider: måndag och onsdag 10–15\n\nHistorik: Startade 2019 som ett projekt.")
        let draft = TemplateReading.read(TemplateSamples.leftovers)
        #expect(draft.document.problems.map(\.line) == [6, 8])
        #expect(draft.document.problems.allSatisfy { $0.severity == .warning && $0.message.contains("är okänd") })
    }

    @Test("reads questions that are answered with yes and no")
    func questions() throws {
        expect(
            TemplateSamples.questions,
            says: [
                "name=Bron <Bron>", "access.selfReferral=ja <Ja>", "access.needsAssessment=nej <Nej>",
                "digital=ja <ja>",
                "languages.interpreter=ja <Ja, vid behov>", "kind=individinriktad <individinriktad>",
                "national=ja <digitalt i hela landet>", "cost.free=ja ? <Kostnadsfritt, men lunchen kostar 50 kr>",
            ])
        let content = try content(TemplateSamples.questions)
        #expect(content.ageMin == nil && content.ageMax == nil)
        #expect(content.cost?.note == "Kostnadsfritt, men lunchen kostar 50 kr")
    }

    @Test("reads what was quoted in an answer")
    func quoted() throws {
        expect(
            TemplateSamples.quoted,
            says: [
                "ageMin=16 <fyllt 16 men inte 20>", "ageMax=19 <fyllt 16 men inte 20>",
                "municipalities=Salem|Botkyrka <- Salem\n> - Botkyrka kommun>",
                "access.decidedBy=Socialtjänsten ? <Socialtjänsten beslutar.>",
                "access.selfReferral=nej <Du kan inte söka själv.>",
            ])
    }

    @Test("reads ages and places out of prose where no heading has them, never those that are denied")
    func prose() throws {
        expect(
            TemplateSamples.prose,
            says: [
                "ageMin=20 ? <Kompassen är för dig som är mellan 20 och 30 år.>",
                "municipalities=Haninge ? <Kompassen i Haninge>",
                "municipalities=Tyresö|Nynäshamn ? <Vi samarbetar med skolor i Tyresö och Nynäshamn.>",
            ])
        let content = try content(TemplateSamples.prose)
        #expect(content.area.municipalities.map(\.rawValue) == ["0136", "0138", "0192"])
        #expect(content.targetGroups == ["personer med aktivitetsersättning"])
    }

    @Test("reads a contact in several lines with a name of its own")
    func contact() throws {
        let content = try content(TemplateSamples.contact)
        #expect(content.name == "Ankaret")
        let contact = try #require(content.contact)
        #expect(contact.unit == "Ankarets mottagning" && contact.phone == "08-000 00 01")
        #expect(contact.email == "ankaret@example.se" && contact.url == "https://example.se/ankaret")
        #expect(content.startDate?.description == "2026-09-01" && content.endDate?.description == "2027-06-30")
    }

    @Test("takes the line before the first heading for the name, unsure")
    func titled() throws {
        expect(
            TemplateSamples.titled,
            says: [
                "name=Ljusglimten ? <Ljusglimten>", "targetGroups=föräldrar <föräldrar>",
                "summary=Träffar för föräldrar. <Träffar för föräldrar.>", "extent.hoursPerWeek=5–10 <5–10>",
                "access.selfReferral=ja <behövs inte>",
            ])
        #expect(try content(TemplateSamples.titled).key == "ljusglimten")
    }

    @Test("every range gives exactly its sentence, in every sample", arguments: TemplateSamples.all.map(\.name))
    func ranges(_ name: String) throws {
        let sample = try #require(TemplateSamples.all.first { $0.name == name })
        let draft = TemplateReading.read(sample.text)
        #expect(!draft.fields.isEmpty)
        #expect(TemplateReading.misplaced(draft).isEmpty, "\(name): \(TemplateReading.misplaced(draft))")
    }
}
