package kompass.directory;

/// A German sentence that an office answers with; readers get it through `Words.say`.
public record ReplyPhrase(String slug, Occasion occasion, String text, int position) {

    /// What is answered with it.
    public enum Occasion {
        APPOINTMENT,
        OTHER_TIME,
        PAPERS_MISSING,
        QUESTION,
        FORWARDED,
        DONE
    }

    public ReplyPhrase {
        if (!slug.matches("[a-z0-9-]{1,60}"))
            throw new IllegalArgumentException("No slug: " + slug);
        if (text.isBlank()) throw new IllegalArgumentException("A phrase says something");
    }
}
