package kompass.content;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.languages.Language;
import kompass.languages.Wording;
import kompass.site.Explanations;
import kompass.site.Frame;
import kompass.site.PageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The words of office German: a list of all, and a page for each.
@Component
public class TermPages implements PageSource, Explanations {

    static final String LIST = "/terms";

    private record Indexed(List<Term> of, TermLinks.Index index) {}

    private final Frame frame;
    private final Templates templates;
    private final Terms terms;
    private final Articles articles;
    private final Concerns concerns;
    private volatile Indexed indexed = new Indexed(List.of(), TermLinks.Index.of(List.of()));

    TermPages(Frame frame, Templates templates, Terms terms, Articles articles, Concerns concerns) {
        this.frame = frame;
        this.templates = templates;
        this.terms = terms;
        this.articles = articles;
        this.concerns = concerns;
    }

    boolean areThere() {
        return !terms.all().isEmpty();
    }

    /// For the page at `here`, a path without the language.
    TermLinks links(String here) {
        return new TermLinks(index(), here);
    }

    @Override
    public UnaryOperator<Wording> on(String path) {
        return links(path)::in;
    }

    TermLinks.Index index() {
        var all = terms.all();
        var known = indexed;
        if (!known.of().equals(all)) {
            known = new Indexed(all, TermLinks.Index.of(all));
            indexed = known;
        }
        return known.index();
    }

    @Override
    public Collection<String> paths(Language language) {
        if (!areThere()) return List.of();
        return Stream.concat(Stream.of(LIST), terms.all().stream().map(Term::path)).toList();
    }

    @Override
    public @Nullable JteModel render(Language language, String path) {
        if (path.equals(LIST))
            return templates.contentTerms(frame.page(language, LIST, "content.terms"), terms.all());
        return terms.all().stream()
                .filter(term -> path.equals(term.path()))
                .findFirst()
                .map(term -> page(language, term))
                .orElse(null);
    }

    /// The page of a word, published or not yet.
    public JteModel page(Language language, Term term) {
        return templates.contentTerm(
                frame.page(language, term.path(), term.term(), false),
                term,
                links(term.path()),
                article(term).orElse(null),
                Optional.ofNullable(term.concern())
                        .flatMap(concerns::find)
                        .filter(Concern::listed)
                        .orElse(null));
    }

    private Optional<Article> article(Term term) {
        return articles.at("/" + term.article());
    }
}
