/// How often long work tells how far it has come: often enough to be followed, too seldom to cost anything.
public enum ProgressPace {
    /// Entries or lines between two messages.
    public static let step = 256

    /// Whether it is to be told that so many are done.
    public static func tells(after done: Int) -> Bool { done % step == 0 }
}
