package kompass.site;

import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kompass.database.Announcements;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.languages.TranslationChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Every public page in every language, rendered once and kept as bytes until something changes.
/// Reading depends neither on the database being quick nor on its being up.
@Component
public class PublishedPages {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedPages.class);
    private static final String CHANNEL = "pages";

    private static final int MOST_BESIDES = 500;

    private record Offer(Set<String> paths, long edition) {}

    private final ObjectProvider<PageSource> sources;
    private final Languages languages;
    private final Announcements announcements;
    private final String node = UUID.randomUUID().toString();
    private final AtomicLong edition = new AtomicLong();
    private final ConcurrentHashMap<String, Kept> pages = new ConcurrentHashMap<>();

    /// For readers of two languages; the pages read longest ago make room.
    private final Map<String, Kept> besides =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(64, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                            return size() > MOST_BESIDES;
                        }
                    });

    private final ConcurrentHashMap<String, Offer> offers = new ConcurrentHashMap<>();

    /// How long a reader waits for a page that has just changed. Our own tests are more patient:
    /// what they have changed they want to see.
    private final Duration patience;

    PublishedPages(
            ObjectProvider<PageSource> sources,
            Languages languages,
            Announcements announcements,
            @Value("${kompass.pages.patience:PT0.01S}") Duration patience) {
        this.patience = patience;
        this.sources = sources;
        this.languages = languages;
        this.announcements = announcements;
        announcements.listen(CHANNEL, this::hear);
    }

    /// Whatever was published may have changed. Inside a transaction it takes effect when that is
    /// committed, on this node and all others.
    public void invalidate() {
        announcements.announce(CHANNEL, node);
        AfterCommit.run(this::forget);
    }

    @EventListener
    void hear(TranslationChanged changed) {
        invalidate();
    }

    /// The page at an address such as `/ar/wohnen`, or null when nothing is published there.
    @Nullable Rendered find(String address) {
        return find(address, null);
    }

    /// The same for somebody who reads another language as well (its tag).
    @Nullable Rendered find(String address, @Nullable String also) {
        var shelf = also == null ? pages : besides;
        var place = also == null ? address : address + " " + also;
        var kept = shelf.get(place);
        if (kept != null) {
            var page = kept.in(edition.get());
            if (page == null) shelf.remove(place, kept);
            return page;
        }
        var end = address.indexOf('/', 1);
        var tag = address.substring(1, end < 0 ? address.length() : end);
        var path = end < 0 ? "" : address.substring(end);
        return languages
                .find(tag)
                .filter(language -> languages.isOpen(language) && isOffered(language, path))
                .map(language ->
                        shelf.computeIfAbsent(place, _ -> keep(language.tag(), also, path)))
                .map(page -> page.in(edition.get()))
                .orElse(null);
    }

    private Language beside(Language language, @Nullable String also) {
        return Optional.ofNullable(also)
                .flatMap(languages::find)
                .map(language::beside)
                .orElse(language);
    }

    long edition() {
        return edition.get();
    }

    /// Renders what is stale before anybody asks, in the languages that people mostly read: should
    /// the database go down, it is there.
    void warm() {
        for (var language : languages.toRead()) {
            if (!languages.isComplete(language)) continue;
            for (var path : offered(language)) {
                if (Thread.currentThread().isInterrupted()) return;
                find("/" + language.tag() + path);
            }
        }
    }

    /// What this node said itself it has done already.
    private void hear(String origin) {
        if (!origin.equals(node)) forget();
    }

    private void forget() {
        edition.incrementAndGet();
    }

    private boolean isOffered(Language language, String path) {
        return offered(language).contains(path);
    }

    private Set<String> offered(Language language) {
        var now = edition.get();
        var known = offers.get(language.tag());
        if (known != null && known.edition() == now) return known.paths();
        try {
            var offer = new Offer(pathsOf(language), now);
            offers.put(language.tag(), offer);
            return offer.paths();
        } catch (RuntimeException e) {
            if (known == null) throw e;
            LOG.warn("The list of pages could not be read, readers get what there was", e);
            return known.paths();
        }
    }

    private Set<String> pathsOf(Language language) {
        var paths = new LinkedHashSet<String>();
        sources.orderedStream().forEach(source -> paths.addAll(source.paths(language)));
        return paths;
    }

    /// Asks for the language each time: it may have another fallback now, or be offered no more.
    private Kept keep(String tag, @Nullable String also, String path) {
        return new Kept(
                () ->
                        languages
                                .find(tag)
                                .filter(languages::isOpen)
                                .map(language -> beside(language, also))
                                .flatMap(language -> render(language, path))
                                .orElse(null),
                patience);
    }

    private Optional<JteModel> render(Language language, String path) {
        return sources.orderedStream()
                .filter(source -> source.paths(language).contains(path))
                .map(source -> source.render(language, path))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
