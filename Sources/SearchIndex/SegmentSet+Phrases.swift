extension SegmentSet {
    /// The farthest that words of ``documents(withNear:and:within:in:)`` may stand from each other, and what texts
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
        let candidates = candidates(withAll: words, in: documents ?? live)
        guard words.count > 1, !candidates.isEmpty else { return set(of: candidates) }
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
    /// - Parameter documents: those that are looked at.
    /// - Complexity: O(b + t) for b blocks of the terms and t places in documents that have both.
    public func documents(
        withNear first: [[UInt8]], and second: [[UInt8]], within distance: Int, in documents: DocumentSet
    ) -> DocumentSet {
        precondition((1...Self.farthestApart).contains(distance), "words are near within 1 to 8, got \(distance)")
        let candidates = candidates(withAll: [first, second], in: documents)
        guard !candidates.isEmpty else { return set(of: candidates) }
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
        return self.documents(of: near)
    }

    /// The live ones of `documents` that have a term of each word, ascending: of the documents themselves or of
    /// those of the rarest word, whichever are fewer, what the words leave.
    private func candidates(withAll words: [[[UInt8]]], in documents: DocumentSet) -> [UInt32] {
        let found = words.map { terms in segments.map { segment in terms.compactMap(segment.find) } }
        let ordered = found.map { (terms: $0, count: postingCount($0)) }.sorted { $0.count < $1.count }
        guard let rarest = ordered.first else { return documents.intersection(live).numbers }
        guard rarest.count > 0 else { return [] }
        let asked = documents.intersection(live)
        if asked.count < rarest.count {
            return ordered.reduce(asked.numbers) { $0.isEmpty ? $0 : keeping($0, withAny: $1.terms) }
        }
        var any = DocumentSet(capacity: documentCount)
        for (number, terms) in rarest.terms.enumerated() {
            for term in terms { insertDocuments(ofTerm: term, inSegment: number, to: &any) }
        }
        any.formIntersection(asked)
        return ordered.dropFirst().reduce(any.numbers) { $0.isEmpty ? $0 : keeping($0, withAny: $1.terms) }
    }

    /// Postings of some terms of each segment.
    private func postingCount(_ terms: [[Int]]) -> Int {
        zip(segments, terms).reduce(0) { sum, found in
            found.1.reduce(sum) { $0 + Int(found.0.documentFrequencies[$1]) }
        }
    }

    /// Those of some documents, ascending, that have any of some terms of each segment.
    private func keeping(_ documents: [UInt32], withAny terms: [[Int]]) -> [UInt32] {
        var isKept = [Bool](repeating: false, count: documents.count)
        for (number, base) in bases.enumerated() {
            let first = documents.firstPlace(notBelow: base)
            for term in terms[number] {
                var cursor = PostingCursor(segments[number], term: term)
                var next = first
                while next < documents.count, cursor.nextDocuments(reaching: Int(documents[next]) - base) != nil {
                    cursor.mark(documents, from: &next, base: base, in: &isKept)
                }
            }
        }
        return documents.indices.filter { isKept[$0] }.map { documents[$0] }
    }

    private func set(of documents: [UInt32]) -> DocumentSet {
        var set = DocumentSet(capacity: documentCount)
        for document in documents { set.insert(Int(document)) }
        return set
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
    private func places(of terms: [[UInt8]], in documents: [UInt32]) -> [UInt64] {
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

extension PostingCursor {
    /// Marks the places of those of `documents`, ascending, that the block has, from place `next` on, which is
    /// moved to the first that may be in a later block.
    fileprivate func mark(_ documents: [UInt32], from next: inout Int, base: Int, in marks: inout [Bool]) {
        let own = self.documents.span
        var place = 0
        while place < count, next < documents.count {
            let (document, wanted) = (base + Int(own[place]), Int(documents[next]))
            if document == wanted { marks[next] = true }
            if document <= wanted { place += 1 }
            if wanted <= document { next += 1 }
        }
    }
}

extension Segment {
    /// Appends where a term stands in `documents`, ascending.
    fileprivate func appendPlaces(
        ofTerm index: Int, base: Int, in documents: [UInt32], to places: inout [UInt64]
    ) {
        guard var positions = PositionCursor(self, term: index) else { return }
        var cursor = PostingCursor(self, term: index)
        var next = documents.firstPlace(notBelow: base)
        while next < documents.count, let passed = cursor.nextDocuments(reaching: Int(documents[next]) - base) {
            guard positions.passBlocks(passed), positions.nextBlock(cursor.count) else { return }
            let found = cursor.documents.span
            for place in 0..<cursor.count {
                let document = base + Int(found[place])
                while documents[next] < document {
                    next += 1
                    guard next < documents.count else { return }
                }
                guard documents[next] == document else {
                    positions.skip()
                    continue
                }
                positions.read { places.append(UInt64(document) << 16 | UInt64($0)) }
                next += 1
                guard next < documents.count else { return }
            }
        }
    }
}
