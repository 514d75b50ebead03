/// The version of the rules by which text becomes terms.
///
/// A saved index is only as good as the analyser that made it: when a rule changes, this number
/// is raised and every saved index is rebuilt at the next start.
public enum AnalyserVersion {
    /// Raised whenever the same text could give other terms than before.
    public static let current: UInt32 = 2
}
