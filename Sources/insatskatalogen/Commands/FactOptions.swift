public import ArgumentParser
public import CatalogueModel

/// What is known of the person, as options.
struct FactOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Kommun där personen bor, som namn eller kod.", valueName: "kommun"))
    var municipality: String?

    @Option(help: ArgumentHelp("Län där personen bor, som namn eller kod.", valueName: "län"))
    var county: String?

    @Option(help: ArgumentHelp("Personens ålder i hela år.", valueName: "år"))
    var age: String?

    @Option(help: ArgumentHelp("Vad personen lever på, ett begrepp. Får upprepas.", valueName: "försörjning"))
    var incomeSupport: [String] = []

    @Option(help: ArgumentHelp("Ett behov, ett begrepp. Får upprepas.", valueName: "behov"))
    var need: [String] = []

    @Option(help: ArgumentHelp("En grupp personen hör till, ett begrepp. Får upprepas.", valueName: "målgrupp"))
    var background: [String] = []

    @Option(help: ArgumentHelp("Om personen är inskriven på Arbetsförmedlingen.", valueName: "ja|nej"))
    var registered: String?

    @Option(help: ArgumentHelp("Hur många månader personen har varit inskriven.", valueName: "antal"))
    var registeredMonths: String?

    @Option(help: ArgumentHelp("Om personen är sjukskriven.", valueName: "ja|nej"))
    var sickLeave: String?

    @Option(help: ArgumentHelp("Om personen har arbete.", valueName: "ja|nej"))
    var working: String?

    @Option(help: ArgumentHelp("Om personen studerar.", valueName: "ja|nej"))
    var studying: String?

    @Option(help: ArgumentHelp("Personens kön.", valueName: "kvinna|man"))
    var gender: String?

    @Option(help: ArgumentHelp("Om personen har en diagnos.", valueName: "ja|nej"))
    var diagnosis: String?

    @Option(help: ArgumentHelp("Svenska: none, A1, A2, B1, B2, C1 eller C2.", valueName: "nivå"))
    var swedish: String?

    @Option(
        help: ArgumentHelp(
            "Högsta avslutade utbildning: none, compulsory, upperSecondary eller postSecondary.", valueName: "nivå"))
    var education: String?

    @Option(help: ArgumentHelp("Från hur många myndigheter personen behöver stöd.", valueName: "antal"))
    var authorities: String?

    @Option(help: ArgumentHelp("Vem som remitterar. Får upprepas.", valueName: "myndighet"))
    var referral: [String] = []

    private var texts: [(FactKind, [String])] {
        func one(_ text: String?) -> [String] { text.map { [$0] } ?? [] }
        return [
            (.municipality, one(municipality)), (.county, one(county)), (.age, one(age)),
            (.incomeSupport, incomeSupport), (.need, need), (.background, background),
            (.registered, one(registered)), (.registeredMonths, one(registeredMonths)),
            (.sickLeave, one(sickLeave)), (.working, one(working)), (.studying, one(studying)),
            (.gender, one(gender)), (.diagnosis, one(diagnosis)), (.swedish, one(swedish)),
            (.education, one(education)), (.authorities, one(authorities)), (.referral, referral),
        ]
    }

    /// What can be wrong without a vocabulary is told before a catalogue is opened.
    func validate() throws {
        let problems = texts.flatMap { kind, values in
            kind.conceptGroup == nil ? values.compactMap { Self.problem(kind, $0) } : []
        }
        guard problems.isEmpty else { throw ValidationError(problems.joined(separator: "\n")) }
    }

    private static func problem(_ kind: FactKind, _ value: String) -> String? {
        do {
            _ = try KnownFact.read(kind, value, .empty)
            return nil
        } catch {
            return error.message
        }
    }

    /// The facts that the options state.
    ///
    /// - Throws: ``CommandFailure`` that names every value that could not be read, and what contradicts.
    func facts(_ vocabulary: Vocabulary) throws -> [KnownFact] {
        var facts: [KnownFact] = []
        var problems: [String] = []
        for (kind, values) in texts {
            for value in values {
                do {
                    facts.append(try KnownFact.read(kind, value, vocabulary))
                } catch {
                    problems.append(error.message)
                }
            }
        }
        problems += KnownFact.contradictions(among: facts, vocabulary).map(\.message)
        guard problems.isEmpty else { throw CommandFailure(.usage, problems.joined(separator: "\n")) }
        return facts.uniqued
    }
}

extension [KnownFact] {
    fileprivate var uniqued: [KnownFact] {
        var seen: Set<KnownFact> = []
        return filter { seen.insert($0).inserted }
    }
}

/// Which verdicts to show.
extension ShownVerdicts: ExpressibleByArgument {}

extension SearchOrder: ExpressibleByArgument {}

extension Role: ExpressibleByArgument {}

extension PublicationStatus: ExpressibleByArgument {}

extension ReviewState: ExpressibleByArgument {}
