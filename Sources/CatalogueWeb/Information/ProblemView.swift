/// A page that says that something went wrong.
public enum ProblemView {
    /// The page; `detail` is a sentence in Swedish that says what to do.
    public static func html(title: String, detail: String) -> HTML {
        PageFrame(title: title, isHidden: true).page(
            """
            <article class="entry"><h1>\(title)</h1><p class="lead">\(detail)</p>
            <p><a href="/">Till sökningen</a></p></article>
            """)
    }
}
