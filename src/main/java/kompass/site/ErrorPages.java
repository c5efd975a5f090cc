package kompass.site;

import gg.jte.generated.precompiled.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import kompass.languages.Language;
import kompass.languages.Languages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What a reader sees instead of a page that cannot be shown: in the best language known, with a
/// way on. Prepared beforehand, so that it can be said when the database is down.
@Component
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private record Place(Failure failure, String tag) {}

    private final Templates templates;
    private final Frame frame;
    private final Languages languages;
    private final PublishedPages published;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ConcurrentHashMap<Place, Kept> pages = new ConcurrentHashMap<>();

    ErrorPages(Templates templates, Frame frame, Languages languages, PublishedPages published) {
        this.templates = templates;
        this.frame = frame;
        this.languages = languages;
        this.published = published;
    }

    Rendered page(int status, Language reader) {
        try {
            var page = find(Failure.of(status), reader);
            return page == null ? lastResort() : page;
        } catch (RuntimeException e) {
            LOG.warn("The page for status {} could not be rendered: {}", status, e.toString());
            return lastResort();
        }
    }

    void warm() {
        for (var language : languages.toRead())
            if (languages.isComplete(language))
                for (var failure : Failure.values()) find(failure, language);
    }

    private @Nullable Rendered find(Failure failure, Language reader) {
        return pages.computeIfAbsent(
                        new Place(failure, reader.tag()),
                        _ ->
                                new Kept(
                                        () ->
                                                templates.siteError(
                                                        frame.page(reader, "", failure.word()),
                                                        failure.word(),
                                                        failure == Failure.UNAVAILABLE),
                                        PATIENCE))
                .in(published.edition());
    }

    /// Needs nothing but itself.
    private static Rendered lastResort() {
        return Rendered.of(
                """
                <!doctype html>
                <html lang="de"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1"><title>Kompass</title></head>
                <body><h1>Das geht gerade nicht.</h1>
                <p>Bitte versuchen Sie es in ein paar Minuten noch einmal.</p>
                <p lang="en">This does not work at the moment. Please try again in a few minutes.</p>
                <p><a href="/">Kompass</a> · <a href="tel:112">112</a> · <a href="tel:110">110</a></p></body></html>
                """
                        .getBytes(StandardCharsets.UTF_8));
    }
}
