public import CatalogueModel

/// What to choose from without knowing what to search for: situations in everyday words.
///
/// A visitor chooses a topic, then a situation, and is shown what a search with those choices finds. A chosen concept
/// also finds entries that have a narrower one. Several concepts of one group mean *or*, groups combine by *and*.
public struct StartTopic: Hashable, Sendable {
    /// What a visitor reads.
    let title: String
    /// What is offered once the topic is chosen, in the order shown.
    let situations: [Situation]
    /// What may be more urgent than any intervention.
    var advice: String?

    /// What an ordinary person would say of themselves, and the search that it stands for.
    struct Situation: Hashable, Sendable {
        /// What a visitor reads: a short sentence in the first person.
        let text: String
        /// The concepts to search for, as in a search request.
        let selected: [ConceptGroup: Set<String>]
    }

    /// The topics, in the order shown, with those situations whose concepts a vocabulary has.
    public static func all(in vocabulary: Vocabulary) -> [StartTopic] {
        all.compactMap { topic in
            let known = topic.situations.filter { situation in
                situation.selected.values.allSatisfy { $0.allSatisfy { vocabulary[$0] != nil } }
            }
            return known.isEmpty
                ? nil : StartTopic(title: topic.title, situations: known, advice: topic.advice)
        }
    }

    /// Every topic of the vocabulary that comes with the program, in the order shown.
    static let all = [
        wellbeing, health, work, studies, newInSweden, money, addiction, family,
    ]

    private static let wellbeing = StartTopic(
        title: "Må bättre",
        situations: [
            Situation(
                text: "Jag mår dåligt psykiskt",
                selected: [.need: ["need-angest", "need-depression", "need-psykiatrisk-vard"]]),
            Situation(text: "Jag är utmattad eller stressad", selected: [.need: ["need-utmattning"]]),
            Situation(text: "Jag är ung och mår dåligt", selected: [.targetGroup: ["tg-unga-psykisk-ohalsa"]]),
            Situation(
                text: "Jag känner mig ensam eller isolerad",
                selected: [.need: ["need-ensamhet", "need-isolering"]]),
            Situation(
                text: "Jag har svårt att klara vardagen hemma",
                selected: [
                    .need: [
                        "need-komma-hemifran", "need-personlig-hygien", "need-stadning-hemmet",
                        "need-tidsuppfattning",
                    ]
                ]),
            Situation(text: "Jag vill ha något att göra om dagarna", selected: [.need: ["need-sysselsattning"]]),
            Situation(text: "Jag har ont och det går inte över", selected: [.need: ["need-smarta"]]),
        ],
        advice: "Mår du så dåligt att du inte orkar leva? Ring 112. Du kan också ringa 1177 dygnet runt.")

    private static let health = StartTopic(
        title: "Sjukdom och funktionsnedsättning",
        situations: [
            Situation(
                text: "Jag är sjukskriven och vill tillbaka till jobbet",
                selected: [.need: ["need-atergang-i-arbete"]]),
            Situation(
                text: "Jag arbetar men är rädd att bli sjukskriven",
                selected: [.targetGroup: ["tg-risk-sjukskrivning"]]),
            Situation(
                text: "Jag är sjuk och behöver ersättning",
                selected: [
                    .need: ["need-egen-forsorjning", "need-utan-sjukpenning"],
                    .targetGroup: ["tg-langvarigt-sjuka", "tg-sjukskrivna"],
                ]),
            Situation(
                text: "Jag har en funktionsnedsättning och vill arbeta",
                selected: [.need: ["need-anpassat-arbete", "need-anstallning-med-stod", "need-stod-pa-arbetsplatsen"]]),
            Situation(
                text: "Jag har adhd eller autism och vill arbeta",
                selected: [.need: ["need-komma-i-arbete"], .targetGroup: ["tg-npf"]]),
            Situation(
                text: "Jag har adhd eller autism och behöver stöd",
                selected: [.need: ["need-adhd", "need-autism", "need-npf-utredning"]]),
            Situation(
                text: "Jag behöver hjälpmedel",
                selected: [.need: ["need-hjalpmedel", "need-hjalpmedel-i-arbetet"]]),
        ])

    private static let work = StartTopic(
        title: "Arbete och praktik",
        situations: [
            Situation(text: "Jag har varit arbetslös länge", selected: [.targetGroup: ["tg-langtidsarbetslosa"]]),
            Situation(text: "Jag är ung och varken jobbar eller studerar", selected: [.targetGroup: ["tg-uvas"]]),
            Situation(text: "Jag har aldrig haft ett jobb", selected: [.need: ["need-forsta-jobbet"]]),
            Situation(
                text: "Jag vill börja med praktik eller arbetsträning",
                selected: [.activity: ["activity-arbetstraning", "activity-praktik"]]),
            Situation(
                text: "Jag behöver hjälp att söka jobb",
                selected: [.need: ["need-arbetsgivarkontakt", "need-cv-och-ansokan", "need-jobbintervju"]]),
            Situation(
                text: "Jag har blivit uppsagd eller vill byta yrke",
                selected: [.need: ["need-omstallning", "need-uppsagd"]]),
            Situation(
                text: "Jag vill starta eget eller ett socialt företag",
                selected: [.targetGroup: ["tg-asf", "tg-blivande-foretagare"]]),
        ])

    private static let studies = StartTopic(
        title: "Studier och skola",
        situations: [
            Situation(text: "Jag har inte gått klart grundskolan", selected: [.need: ["need-grundskolebetyg"]]),
            Situation(text: "Jag har inte gått klart gymnasiet", selected: [.need: ["need-gymnasiet"]]),
            Situation(
                text: "Jag har hoppat av skolan",
                selected: [.targetGroup: ["tg-avhoppare", "tg-elever-med-skolfranvaro", "tg-kaa"]]),
            Situation(
                text: "Jag vill prova att studera igen",
                selected: [.need: ["need-prova-studier", "need-studiemotivation"]]),
            Situation(text: "Jag vill lära mig ett yrke", selected: [.need: ["need-yrkesutbildning"]]),
            Situation(
                text: "Jag vet inte vad jag vill bli",
                selected: [.need: ["need-studievagledning", "need-yrkesval"]]),
            Situation(text: "Jag undrar hur jag ska ha råd att studera", selected: [.need: ["need-studieekonomi"]]),
        ])

    private static let newInSweden = StartTopic(
        title: "Svenska och ny i Sverige",
        situations: [
            Situation(
                text: "Jag vill lära mig svenska",
                selected: [
                    .need: ["need-svenska-spraket"],
                    .targetGroup: ["tg-begransad-svenska", "tg-utlandsk-bakgrund"],
                ]),
            Situation(
                text: "Jag vill öva på att prata svenska",
                selected: [.need: ["need-svenska-samtal", "need-svenska-kontakter"]]),
            Situation(text: "Jag är ny i Sverige", selected: [.need: ["need-etablering"]]),
            Situation(
                text: "Jag är ung och ny i Sverige",
                selected: [.targetGroup: ["tg-nyanlanda-unga", "tg-unga-utlandsk-bakgrund"]]),
            Situation(
                text: "Jag är född utomlands och vill ha jobb",
                selected: [.need: ["need-komma-i-arbete"], .targetGroup: ["tg-utrikesfodda"]]),
            Situation(
                text: "Jag vill förstå hur Sverige fungerar",
                selected: [.need: ["need-samhallsorientering", "need-svenskt-arbetsliv"]]),
        ])

    private static let money = StartTopic(
        title: "Pengar, bostad och myndigheter",
        situations: [
            Situation(
                text: "Jag har skulder",
                selected: [
                    .need: [
                        "need-budgetradgivning", "need-kronofogden", "need-obetalda-rakningar", "need-skuldsanering",
                    ]
                ]),
            Situation(
                text: "Pengarna räcker inte till mat och hyra",
                selected: [.need: ["need-pengar-till-mat-och-hyra"]]),
            Situation(text: "Min ersättning tar slut", selected: [.need: ["need-ersattning-upphor"]]),
            Situation(
                text: "Jag är hemlös eller kan bli vräkt",
                selected: [.need: ["need-bostadsloshet", "need-hitta-bostad", "need-osakert-boende", "need-vrakning"]]),
            Situation(
                text: "Jag behöver hjälp med brev och blanketter",
                selected: [.need: ["need-blanketter", "need-forsta-brev", "need-ombud"]]),
            Situation(
                text: "Jag behöver hjälp från flera myndigheter",
                selected: [
                    .need: ["need-hitta-ratt", "need-ombud", "need-overgang", "need-personligt-stod", "need-sip"],
                    .targetGroup: ["tg-samordnat-stod"],
                ]),
            Situation(text: "Jag vet inte vart jag ska vända mig", selected: [.need: ["need-hitta-ratt"]]),
        ])

    private static let addiction = StartTopic(
        title: "Beroende och brott",
        situations: [
            Situation(text: "Jag har problem med alkohol", selected: [.need: ["need-alkohol"]]),
            Situation(
                text: "Jag har problem med droger eller läkemedel",
                selected: [.need: ["need-lakemedelsberoende", "need-narkotika"]]),
            Situation(
                text: "Jag spelar bort mina pengar",
                selected: [.need: ["need-budgetradgivning", "need-spelberoende"]]),
            Situation(text: "Jag har ett beroende och mår dåligt psykiskt", selected: [.need: ["need-samsjuklighet"]]),
            Situation(text: "Någon nära mig har ett beroende", selected: [.need: ["need-anhorig-missbruk"]]),
            Situation(text: "Jag vill lämna ett kriminellt liv", selected: [.need: ["need-kriminalitet"]]),
        ])

    private static let family = StartTopic(
        title: "Familj, våld och trygghet",
        situations: [
            Situation(
                text: "Jag har varit utsatt för våld",
                selected: [.targetGroup: ["tg-brottsoffer", "tg-valdsutsatta"]]),
            Situation(
                text: "Någon hotar, kontrollerar eller förföljer mig",
                selected: [.need: ["need-ekonomiskt-vald", "need-psykiskt-vald", "need-stalkning"]]),
            Situation(text: "Min familj bestämmer över mitt liv", selected: [.need: ["need-hedersvald"]]),
            Situation(
                text: "Jag har varit utsatt för sexuella övergrepp",
                selected: [.need: ["need-prostitution", "need-sexuellt-vald"]]),
            Situation(text: "Jag har själv använt våld", selected: [.need: ["need-egen-valdsutovning"]]),
            Situation(text: "Jag behöver stöd som förälder", selected: [.need: ["need-foraldraskap"]]),
            Situation(text: "Jag är anhörig och behöver stöd", selected: [.need: ["need-anhorigstod"]]),
        ],
        advice: "Är du eller någon annan i fara nu? Ring 112.")
}
