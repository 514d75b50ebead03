import Eligibility
import JSONTree

extension InterventionContent {
    /// Everything wrong with the content, in the order of the fields; empty when there is nothing.
    ///
    /// Checks what one entry can tell by itself; duplicate keys and unknown labels are for the import.
    ///
    /// - Complexity: O(n) in the characters of the content.
    public func problems(gazetteer: Gazetteer = .sweden) -> [ContentProblem] {
        var found: [ContentProblem] = []
        found += nameProblems()
        found += areaProblems(gazetteer)
        found += ageProblems()
        found += trackProblems(gazetteer)
        found += dateProblems()
        found += contactProblems()
        found += identityNumberProblems()
        found += controlCharacterProblems()
        return found
    }

    private func nameProblems() -> [ContentProblem] {
        var found: [ContentProblem] = []
        if key.trimmingSpaces.isEmpty {
            found.append(.init(field: "key", message: "saknas", remedy: "Ge raden en egen, beständig nyckel."))
        } else if key.count > 120 {
            found.append(
                .init(field: "key", message: "är \(key.count) tecken lång", remedy: "Skriv högst 120 tecken."))
        }
        if name.trimmingSpaces.isEmpty {
            found.append(.init(field: "name", message: "saknas", remedy: "Skriv vad insatsen heter."))
        } else if name.count > 200 {
            found.append(
                .init(
                    field: "name", message: "är \(name.count) tecken lång",
                    remedy: "Skriv högst 200 tecken; resten hör hemma i sammanfattningen."))
        }
        if let summary, summary.count > Self.longestSummary {
            found.append(
                .init(
                    field: "summary", message: "är \(summary.count) tecken lång",
                    remedy: "Skriv högst \(Self.longestSummary) tecken; resten hör hemma i beskrivningen."))
        }
        return found
    }

    private func areaProblems(_ gazetteer: Gazetteer) -> [ContentProblem] {
        var found: [ContentProblem] = []
        for (index, code) in area.municipalities.enumerated() where gazetteer.municipality(code) == nil {
            found.append(
                .init(
                    field: "municipalities[\(index)]", message: "ingen kommun har koden \(code.rawValue)",
                    remedy: "Skriv kommunens namn eller dess kod enligt SCB."))
        }
        for (index, code) in area.counties.enumerated() where gazetteer.county(code) == nil {
            found.append(
                .init(
                    field: "counties[\(index)]", message: "inget län har koden \(code.rawValue)",
                    remedy: "Skriv länets namn eller dess kod enligt SCB."))
        }
        return found
    }

    private func ageProblems() -> [ContentProblem] {
        var found: [ContentProblem] = []
        for (field, age) in [("ageMin", ageMin), ("ageMax", ageMax)] {
            if let age, !(0...120).contains(age) {
                found.append(
                    .init(field: field, message: "åldern \(age) är orimlig", remedy: "Skriv ett helt tal 0–120."))
            }
        }
        if found.isEmpty, let ageMin, let ageMax, ageMin > ageMax {
            found.append(
                .init(
                    field: "ageMax", message: "lägsta åldern \(ageMin) är högre än högsta åldern \(ageMax)",
                    remedy: "Byt plats på åldrarna eller rätta dem."))
        }
        return found
    }

    /// Places in criteria that are none, and criteria that nobody or everybody meets by oversight.
    private func trackProblems(_ gazetteer: Gazetteer) -> [ContentProblem] {
        tracks.enumerated().flatMap { index, track -> [ContentProblem] in
            let field = "tracks[\(index)].criteria"
            var found: [ContentProblem] = []
            for case .area(let codes) in track.criteria.conditions {
                for code in codes.sorted() where gazetteer.areaCode(code) == nil {
                    found.append(
                        .init(
                            field: field, message: "\"\(code)\" är varken kommun eller län",
                            remedy: "Skriv namn eller kod enligt SCB, till exempel 0136 eller 01."))
                }
            }
            if track.criteria.hasEmptyAny {
                found.append(
                    .init(
                        field: field, message: "any är en tom lista, så att ingen kan passa",
                        remedy: "Skriv minst ett villkor, eller ta bort any."))
            }
            return found
        }
    }

    private func dateProblems() -> [ContentProblem] {
        guard let startDate, let endDate, endDate < startDate else { return [] }
        return [
            .init(
                field: "endDate", message: "slutdatum \(endDate) ligger före startdatum \(startDate)",
                remedy: "Rätta ett av datumen.")
        ]
    }

    private func contactProblems() -> [ContentProblem] {
        var found: [ContentProblem] = []
        if let url = contact?.url, !Self.isWebAddress(url) {
            found.append(
                .init(
                    field: "contact.url", message: "\"\(url)\" är ingen webbadress",
                    remedy: "Skriv hela adressen med https:// först."))
        }
        if let email = contact?.email, !Self.isMailAddress(email) {
            found.append(
                .init(
                    field: "contact.email", message: "\"\(email)\" är ingen e-postadress",
                    remedy: "Skriv en adress av formen namn@organisation.se."))
        }
        return found
    }

    private static func isWebAddress(_ text: String) -> Bool {
        let rest = ["https://", "http://"].lazy.filter { text.lowercased().hasPrefix($0) }
            .map { text.dropFirst($0.count) }.first
        guard let rest, let host = rest.split(separator: "/", omittingEmptySubsequences: false).first else {
            return false
        }
        return !host.isEmpty && !text.contains { $0.isWhitespace || $0 == "\"" || $0 == "<" || $0 == ">" }
    }

    private static func isMailAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
            && !parts[1].hasSuffix(".") && !text.contains(where: \.isWhitespace)
    }

    private func identityNumberProblems() -> [ContentProblem] {
        freeTexts.compactMap { field, text in
            guard PersonalIdentityNumber.occurs(in: text) else { return nil }
            return ContentProblem(
                field: field, message: "innehåller något som ser ut som ett personnummer",
                remedy: "Ta bort det. Katalogen får inte innehålla uppgifter om enskilda personer.")
        }
    }

    /// Control characters, and signs that turn the direction of text, have no place in a text for people.
    private func controlCharacterProblems() -> [ContentProblem] {
        let prose: Set<String> = ["description", "easyRead"]
        return freeTexts.compactMap { field, text in
            let isBad = text.unicodeScalars.contains { scalar in
                switch scalar {
                case "\n", "\r": !prose.contains(field) && !field.hasPrefix("access.steps")
                case "\t": false
                default: scalar.isUnseenControl
                }
            }
            guard isBad else { return nil }
            return ContentProblem(
                field: field, message: "innehåller styrtecken eller radbrytning",
                remedy: "Skriv om texten på en rad utan osynliga tecken.")
        }
    }

    /// Every text an author may write freely, with the field's name.
    private var freeTexts: [(field: String, text: String)] {
        let single: [(String, String?)] = [
            ("key", key), ("name", name), ("summary", summary), ("description", description), ("easyRead", easyRead),
            ("coordinationAssociation", coordinationAssociation), ("provider", provider),
            ("access.decidedBy", access.decidedBy), ("extent.duration", extent?.duration),
            ("extent.hoursPerWeek", extent?.hoursPerWeek), ("cost.note", cost?.note), ("contact.unit", contact?.unit),
            ("contact.phone", contact?.phone), ("contact.email", contact?.email), ("contact.url", contact?.url),
            ("reviewedBy", reviewedBy),
        ]
        let lists: [(String, [String])] = [
            ("aliases", aliases), ("targetGroups", targetGroups), ("needs", needs), ("methods", methods),
            ("incomeSupport", incomeSupport), ("activities", activities),
            ("responsibleAuthorities", responsibleAuthorities), ("cooperatingParties", cooperatingParties),
            ("places", places.flatMap { [$0.name, $0.address ?? ""] }), ("access.referrers", access.referrers),
            ("access.steps", access.steps), ("access.documents", access.documents),
            ("languages.spoken", languages?.spoken ?? []), ("source", sources),
            ("tracks", tracks.map { ($0.name ?? "") + " " + $0.criteria.json.compactText }),
        ]
        return single.compactMap { field, text in text.map { (field, $0) } }
            + lists.flatMap { field, texts in texts.enumerated().map { ("\(field)[\($0)]", $1) } }
    }
}
