/// A whole number without sign, of at most nine digits, so that sums of two can't overflow.
struct WholeNumber {
    let value: Int

    init?(_ text: some StringProtocol) {
        let digits = text.utf8
        guard (1...9).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }), let value = Int(text)
        else { return nil }
        self.value = value
    }
}
