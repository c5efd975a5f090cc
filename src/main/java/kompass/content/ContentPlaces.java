package kompass.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import kompass.languages.Glossary;
import kompass.languages.Place;
import kompass.languages.PlaceGuide;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells those who translate where readers find areas, articles and terms, and what the words of
/// office German mean.
@Component
class ContentPlaces implements PlaceGuide, Glossary {

    private static final String MODULE = "content";
    private static final String ARTICLE = "article/";
    private static final String AREA = "area/";
    private static final String TERM = "term/";

    private final Terms terms;
    private final TermPages pages;

    ContentPlaces(Terms terms, TermPages pages) {
        this.terms = terms;
        this.pages = pages;
    }

    @Override
    public @Nullable String name(Place place) {
        if (!place.module().equals(MODULE) || !place.thing().startsWith(TERM)) return null;
        return terms.find(place.thing().substring(TERM.length())).map(Term::term).orElse(null);
    }

    @Override
    public @Nullable String path(Place place) {
        if (!place.module().equals(MODULE)) return null;
        var thing = place.thing();
        if (thing.startsWith(ARTICLE)) return "/" + thing.substring(ARTICLE.length());
        if (thing.startsWith(AREA)) return "/" + thing.substring(AREA.length());
        if (thing.startsWith(TERM)) return TermPages.LIST + "/" + thing.substring(TERM.length());
        return null;
    }

    @Override
    public List<Entry> in(String german) {
        var index = pages.index();
        if (index.terms().isEmpty()) return List.of();
        var found = new LinkedHashSet<Term>();
        var words = index.words().matcher(german);
        while (words.find()) {
            var term = index.term(words.group());
            if (term != null) found.add(term);
        }
        var entries = new ArrayList<Entry>();
        for (var term : found) entries.add(new Entry(term.term(), term.explanation(), term.path()));
        return entries;
    }
}
