extension SegmentSet {
    /// The farthest that words of ``documents(withNear:and:within:)`` may stand from each other, and what texts
    /// of one document must at least stand apart.
    public static let farthestApart = 8

    /// The documents in which terms stand one right after the other, deleted ones left out.
    ///
    /// - Parameters:
    ///   - words: for each word of the phrase the terms that it may be; only terms that were added with places
    ///     are found.
    ///   - documents: those that are looked at; all when `nil`.
    /// - Complexity: O(p + t) for p postings of the terms and t places in documents that have every word.
    public func documents(withPhrase words: [[[UInt8]]], in documents: DocumentSet? = nil) -> DocumentSet {
        let candidates = self.documents(withAll: words, in: documents ?? live)
        guard words.count > 1, !candidates.isEmpty else { return candidates }
        var ends = places(of: words[0], in: candidates)
        for word in words.dropFirst() {
            let next = places(of: word, in: candidates)
            ends = Self.places(next, following: ends)
            if ends.isEmpty { break }
        }
        return self.documents(of: ends)
    }

    /// The documents in which a term of `first` stands at most `distance` words before or after one of
    /// `second`, deleted ones left out.
    ///
    /// - Complexity: as of ``documents(withPhrase:)``.
    public func documents(withNear first: [[UInt8]], and second: [[UInt8]], within distance: Int) -> DocumentSet {
        precondition((1...Self.farthestApart).contains(distance), "words are near within 1 to 8, got \(distance)")
        let candidates = documents(withAll: [first, second], in: live)
        guard !candidates.isEmpty else { return candidates }
        let (places, others) = (places(of: first, in: candidates), places(of: second, in: candidates))
        var near: [UInt64] = []
        var other = 0
        for place in places {
            while other < others.count, others[other] + UInt64(distance) < place { other += 1 }
            guard other < others.count else { break }
            // One and the same word is not near itself.
            var candidate = other
            if others[candidate] == place { candidate += 1 }
            if candidate < others.count, others[candidate] <= place + UInt64(distance) { near.append(place) }
        }
        return documents(of: near)
    }

    private func documents(withAll words: [[[UInt8]]], in documents: DocumentSet) -> DocumentSet {
        var all = documents.intersection(live)
        for terms in words where !all.isEmpty {
            var any = DocumentSet(capacity: documentCount)
            for term in terms { any.formUnion(self.documents(withTerm: term)) }
            all.formIntersection(any)
        }
        return all
    }

    private func documents(of places: [UInt64]) -> DocumentSet {
        var documents = DocumentSet(capacity: documentCount)
        for place in places { documents.insert(Int(place >> 16)) }
        return documents
    }

    /// Those of `next` that are one beyond one of `places`; both ascend.
    private static func places(_ next: [UInt64], following places: [UInt64]) -> [UInt64] {
        var found: [UInt64] = []
        var index = 0
        for place in next {
            while index < places.count, places[index] + 1 < place { index += 1 }
            if index < places.count, places[index] + 1 == place { found.append(place) }
        }
        return found
    }

    /// Where any of some terms stands in `documents`, ascending: the document above the lowest 16 bits, the
    /// place in them.
    private func places(of terms: [[UInt8]], in documents: DocumentSet) -> [UInt64] {
        var places: [UInt64] = []
        for (segment, base) in zip(segments, bases) {
            for term in Set(terms) {
                guard let index = segment.find(term) else { continue }
                segment.appendPlaces(ofTerm: index, base: base, in: documents, to: &places)
            }
        }
        if terms.count > 1 { places.sort() }
        return places
    }
}

extension Segment {
    fileprivate func appendPlaces(
        ofTerm index: Int, base: Int, in documents: DocumentSet, to places: inout [UInt64]
    ) {
        guard var positions = PositionCursor(self, term: index) else { return }
        var cursor = PostingCursor(self, term: index)
        while cursor.nextBlock(), positions.nextBlock(cursor.count) {
            for place in 0..<cursor.count {
                let document = base + Int(cursor.documents[place])
                guard documents.contains(document) else {
                    positions.skip()
                    continue
                }
                positions.read { places.append(UInt64(document) << 16 | UInt64($0)) }
            }
        }
    }
}
