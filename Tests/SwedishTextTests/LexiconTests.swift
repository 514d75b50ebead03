import CatalogueTestSupport
import Testing

@testable import SwedishText

@Suite("Lexicon")
struct LexiconTests {
    private let lexicon = Lexicon.builtIn

    private func lemmas(_ word: String) -> [String] {
        lexicon.readings(of: Array(word.utf8)).map { String(decoding: lexicon.spelling(of: $0.lemma), as: UTF8.self) }
    }

    @Test("has at least 5,000 lemmas, and every line of the file is read")
    func size() throws {
        #expect(lexicon.lemmaCount >= 5_000)
        let bytes = Array(try Fixture.repositoryFile("Sources/LexiconData/files/lexicon.txt"))
        for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
            let text = String(decoding: line, as: UTF8.self)
            #expect(LexiconLine(Array(line), 0..<line.count) != nil, "\(text)")
        }
    }

    @Test("finds every form that its paradigms make, back to the lemma")
    func everyForm() {
        for stem in 0..<lexicon.stems.count {
            var next = lexicon.firstEntry[stem]
            while next >= 0 {
                let entry = lexicon.entries[Int(next)]
                next = entry.next
                for ending in entry.endings.endings {
                    let form = Array(lexicon.stems.bytes(of: stem)) + ending
                    let isFound = lexicon.readings(of: form).contains { $0.lemma == Int(entry.lemma) }
                    #expect(isFound, "\(String(decoding: form, as: UTF8.self))")
                }
            }
        }
    }

    @Test("cuts lie inside words, between letters")
    func cuts() {
        for lemma in 0..<lexicon.lemmaCount {
            let word = lexicon.spelling(of: lemma)
            for cut in lexicon.cuts[lemma] {
                let isInside = cut > 0 && Int(cut) < word.count && word[Int(cut)] & 0xC0 != 0x80
                #expect(isInside, "\(String(decoding: word, as: UTF8.self)) at \(cut)")
            }
        }
    }

    @Test("members of a word family know each other, and nobody else's")
    func families() {
        for lemma in 0..<lexicon.lemmaCount {
            for relative in lexicon.relatives(of: lemma) {
                #expect(relative != lemma)
                #expect(lexicon.relatives(of: relative).contains(lemma))
            }
        }
    }

    @Test(
        "forms lead to their lemma",
        arguments: [
            ("kvinnorna", "kvinna"), ("pojkar", "pojke"), ("nycklarna", "nyckel"), ("insatsen", "insats"),
            ("insatser", "insats"), ("händelserna", "händelse"), ("lärarna", "lärare"), ("arbetenas", "arbete"),
            ("fönstren", "fönster"), ("gymnasiet", "gymnasium"), ("männens", "man"), ("hemmet", "hem"),
            ("arbetade", "arbeta"), ("hyr", "hyra"), ("kände", "känna"), ("sänt", "sända"), ("mätt", "mäta"),
            ("bodde", "bo"), ("skrivits", "skriva"), ("hoppades", "hoppas"), ("stöd", "stödja"),
            ("anpassat", "anpassad"),
            ("öppna", "öppen"), ("rött", "röd"), ("utbrända", "utbränd"), ("dumma", "dum"), ("sant", "sann"),
            ("sjukskrivnas", "sjukskriven"), ("bättre", "god"),
        ])
    func forms(_ form: String, _ lemma: String) {
        #expect(lemmas(form).contains(lemma), "\(form): \(lemmas(form))")
    }

    @Test("a lemma spelt so comes before other readings", arguments: ["plan", "barn", "vård", "stöd", "lag", "får"])
    func preference(_ word: String) {
        #expect(lemmas(word).first == word)
    }

    @Test("a broken line is no entry", arguments: ["", "# bil u-ar", "bil", "bil xx", " u-ar"])
    func brokenLines(_ line: String) {
        #expect(LexiconLine(Array(line.utf8), 0..<line.utf8.count) == nil)
    }
}
