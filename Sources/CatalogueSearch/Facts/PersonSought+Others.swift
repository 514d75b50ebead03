/// What is said of others than the person sought.
extension PersonSought {
    /// "Hans mor är 71 och bor i Höganäs, han själv är 44": what is said of relatives of the person sought.
    mutating func markTheirs(except person: Int?) {
        for place in text.words.indices where PersonNouns.theirs.contains(text.text(place)) {
            guard let noun = self.person(after: place), noun == place + 1, noun != person else { continue }
            for other in [noun] + text.after(noun, most: 20) {
                guard text.words[other].sentence == text.words[noun].sentence,
                    !["han", "hon", "hen", "själv", "jag", "mig"].contains(text.text(other))
                else { break }
                isSought[other] = false
            }
        }
    }

    /// Where somebody writes for another, what is said of that person's wife or husband is of others: "Frun är 30".
    mutating func markOthersOf(_ person: Int) {
        for place in text.words.indices where place > person && PersonNouns.others.contains(text.text(place)) {
            guard
                text.words[place].sentence != text.words[person].sentence
                    || text.words[place - 1].segment != text.words[place].segment,
                text.words[place - 1].segment != text.words[place].segment
            else { continue }
            for other in [place] + text.after(place, most: 20) {
                if ["han", "hon", "hen", "jag"].contains(text.text(other)) { break }
                isSought[other] = false
            }
        }
    }

    mutating func markNamedOthers() {
        let hasWriter = text.words.contains { ["jag", "mig", "mej", "själv"].contains($0.text) }
        for place in text.words.indices {
            let word = text.text(place)
            let isStart =
                place == 0 || text.words[place - 1].segment != text.words[place].segment
                || text.text(place - 1) == "och"
            let isParent =
                ["mamma", "pappa", "morsan", "farsan"].contains(word) && hasWriter
                && (["är", "har", "vill"].contains(text.text(place + 1))
                    || SwedishNumbers.value(of: text.text(place + 1)) != nil)
            guard isStart,
                PersonNouns.named.contains(word) && (hasWriter || word == "exet" || word == "frun" && place > 0)
                    || isParent
            else { continue }
            var end = place + 1
            while end < text.words.count, text.words[end].sentence == text.words[place].sentence {
                let next = text.text(end)
                if ["jag", "mig", "själv", "vi"].contains(next) { break }
                if text.words[end].segment != text.words[place].segment, ["mamma", "pappa"].contains(next) { break }
                end += 1
            }
            for other in place..<end { isSought[other] = false }
        }
    }

    /// Where somebody writes of themselves and names a relative, "han" and "hon" are that relative.
    mutating func markPronounsOfOthers() {
        guard writesOfSelf, let first = isSought.firstIndex(of: false) else { return }
        for place in text.words.indices
        where place > first && ["han", "hon", "hans", "hennes", "honom", "henne"].contains(text.text(place)) {
            for other in [place] + text.after(place, most: 30) {
                if ["jag", "mig", "vi", "mej"].contains(text.text(other)) { break }
                isSought[other] = false
            }
        }
    }
}
