extension TemplateText {
    /// A sentence longer than this is divided where a word ends.
    private static let longestSentence = 600

    /// The sentences of a section, without bullets and numbers before them; an item of a list is one at least.
    ///
    /// - Complexity: O(n) in the bytes.
    func sentences(in lines: [Range<Int>]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: Range<Int>?
        func end() {
            if let sentence = open, !sentence.isEmpty { found.append(sentence) }
            open = nil
        }
        for (index, line) in lines.enumerated() {
            let marker = marker(of: line)
            if marker.isItem || line.isEmpty { end() }
            guard !marker.rest.isEmpty else { continue }
            var start = open?.lowerBound ?? marker.rest.lowerBound
            for stop in stops(in: marker.rest, from: start) {
                found.append(trimmed(start..<stop))
                start = trimmed(stop..<marker.rest.upperBound).lowerBound
            }
            open = start < marker.rest.upperBound ? start..<marker.rest.upperBound : nil
            if index + 1 >= lines.count || !continues(marker.rest, on: lines[index + 1]) { end() }
        }
        end()
        return found.filter { !$0.isEmpty }
    }

    /// Whether a line that ends without a stop goes on with the next, as mail programs break lines.
    func continues(_ line: Range<Int>, on next: Range<Int>) -> Bool {
        guard !next.isEmpty, !line.isEmpty, !marker(of: next).isItem else { return false }
        let isLong = line.count >= 60
        return isLong || scalar(at: next.lowerBound).scalar.properties.isLowercase
    }

    /// Places in a line right after which a sentence ends, or has to.
    private func stops(in line: Range<Int>, from start: Int) -> [Int] {
        var (found, begun): ([Int], Int) = ([], start)
        var place = line.lowerBound
        while place < line.upperBound {
            let (sign, width) = scalar(at: place)
            let after = place + width
            let endsWord = after >= line.upperBound || scalar(at: after).scalar.isBlank
            if [".", "!", "?", "…"].contains(sign), endsWord, after >= line.upperBound || begins(at: after, line),
                sign != "." || !isAbbreviation(before: place, in: line)
            {
                found.append(after)
                begun = after
            } else if after - begun > Self.longestSentence, sign.isBlank || after - begun > 2 * Self.longestSentence {
                found.append(after)
                begun = after
            }
            place = after
        }
        return found
    }

    /// Whether what follows white space begins a sentence: a capital, a digit, a quote.
    private func begins(at place: Int, _ line: Range<Int>) -> Bool {
        let rest = trimmed(place..<line.upperBound)
        guard !rest.isEmpty else { return true }
        return !scalar(at: rest.lowerBound).scalar.properties.isLowercase
    }

    private func isAbbreviation(before place: Int, in line: Range<Int>) -> Bool {
        var start = place
        while start > line.lowerBound, place - start < 12, bytes[start - 1] > 0x20 { start -= 1 }
        return Self.abbreviations.contains(string(start..<place).lowercased())
    }

    private static let abbreviations: Set<String> = [
        "t.ex", "t ex", "ex", "bl.a", "ca", "kl", "nr", "dvs", "d.v.s", "s.k", "f.d", "fr.o.m", "t.o.m", "tel", "resp",
        "inkl", "exkl", "max", "min", "kap", "st", "tfn",
    ]
}
