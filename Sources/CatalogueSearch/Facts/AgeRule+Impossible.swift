/// Ages that nobody has.
extension AgeRule {
    /// Numbers of years that are said to be somebody's age and can be nobody's: "jag är 200 år", "150-åring".
    ///
    /// Not what a thing has ("huset är 200 år"), nor a length of time.
    func impossible() -> [Int] {
        text.words.indices.compactMap { place in
            guard let number = Int(text.text(place)), number > Self.plausible.upperBound, number < 1_000,
                text.areTogether(place, place + 1), text.words[place].sign == 0
            else { return nil }
            let next = text.text(place + 1)
            if ["åring", "åringen", "årig"].contains(next) { return number }
            guard isYears(place + 1) || next == "gammal" else { return nil }
            let isTold = ["är", "fyller", "fyllt", "blir"].contains(text.text(place - 1))
            let who = text.text(isTold ? place - 2 : place - 1)
            return Self.somebody.contains(who) || GenderRule.nouns.contains(who) ? number : nil
        }
    }

    private static let somebody: Set<String> = [
        "jag", "hon", "han", "hen", "du", "personen", "klienten", "deltagaren", "patienten", "ålder", "åldern", "son",
        "dotter", "sonen", "dottern", "klient", "deltagare", "person", "patient",
    ]
}
