/// A page that says that something went wrong.
public enum ProblemView {
    /// The page.
    ///
    /// - Parameters:
    ///   - detail: a sentence in Swedish that says what to do.
    ///   - links: where its links lead.
    public static func html(title: String, detail: String, links: PageLinks = PageLinks()) -> HTML {
        PageFrame(title: title, isHidden: true, links: links).page(
            """
            <article class="entry"><h1>\(title)</h1><p class="lead">\(detail)</p>
            <p><a href="\(links.start)">Till sökningen</a></p></article>
            """)
    }
}
