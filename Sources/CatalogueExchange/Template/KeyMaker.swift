/// Makes up keys from names; those of one text differ.
struct KeyMaker {
    private var uses: [String: Int] = [:]

    /// "ungdomsteamet", and "ungdomsteamet-2" for the next of that name.
    ///
    /// - Complexity: O(n) in the characters of the name.
    mutating func key(for name: String) -> String {
        let plain = Slug.plain(name)
        let number = uses[plain, default: 0] + 1
        uses[plain] = number
        return number == 1 ? plain : "\(plain)-\(number)"
    }
}
