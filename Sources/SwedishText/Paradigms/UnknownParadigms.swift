/// Forms that an unknown word may have, joined only where a paradigm licenses both.
///
/// *zumba, zumban*; *fidget, fidgeten, fidgetar*. Nothing is guessed of one form alone: the caller keeps
/// the forms that occur.
public enum UnknownParadigms {
    /// Sets of endings that one stem takes; each is a paradigm of ``NounParadigms`` or ``AdjectiveParadigms``.
    private static let paradigms: [EndingSet] = [
        EndingSet("a an or orna"), EndingSet("e en ar arna"), EndingSet("- en ar arna"), EndingSet("- en er erna"),
        EndingSet("- n r rna"), EndingSet("- et en"), EndingSet("- t n na"), EndingSet("- t a are ast"),
        EndingSet("a ar ade at ad ande as"), EndingSet("ad at ade"),
    ]

    /// The shortest stem, in bytes.
    private static let shortestStem = 4

    /// Other forms of a word by every paradigm that has an ending of it, its genitives included.
    ///
    /// - Complexity: O(1): a fixed number of paradigms.
    public static func forms(of word: [UInt8]) -> [[UInt8]] {
        var seen: Set<[UInt8]> = [word]
        var forms: [[UInt8]] = []
        func offer(_ form: [UInt8]) {
            if seen.insert(form).inserted { forms.append(form) }
        }
        let s = UInt8(ascii: "s")
        let bases = word.last == s ? [word, Array(word.dropLast())] : [word]
        for base in bases {
            if base.count >= shortestStem { offer(base) }
            for paradigm in paradigms {
                for ending in paradigm.endings where base.count - ending.count >= shortestStem {
                    guard base.suffix(ending.count).elementsEqual(ending) else { continue }
                    let stem = base.dropLast(ending.count)
                    for other in paradigm.endings { offer(stem + other) }
                }
            }
        }
        for form in forms + [word] where form.last != s { offer(form + [s]) }
        return forms
    }
}
