package kompass.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kompass.content.Areas;
import kompass.content.Article;
import kompass.content.Articles;
import kompass.content.Block;
import kompass.content.Checklists;
import kompass.content.Terms;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.directory.Institutions;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Words;
import kompass.requests.Requests;
import org.springframework.stereotype.Component;

/// What still needs an institution, a concern or a paper, so that nobody removes it.
@Component
class Uses {

    private final Institutions institutions;
    private final Concerns concerns;
    private final Requests requests;
    private final Articles articles;
    private final Areas areas;
    private final Terms terms;
    private final Checklists checklists;
    private final Dictionary dictionary;
    private final Languages languages;

    Uses(
            Institutions institutions,
            Concerns concerns,
            Requests requests,
            Articles articles,
            Areas areas,
            Terms terms,
            Checklists checklists,
            Dictionary dictionary,
            Languages languages) {
        this.institutions = institutions;
        this.concerns = concerns;
        this.requests = requests;
        this.articles = articles;
        this.areas = areas;
        this.terms = terms;
        this.checklists = checklists;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    /// In German, one thing a line; nothing when it may go.
    List<String> ofInstitution(String slug) {
        var w = german();
        var uses = new ArrayList<String>();
        institutions
                .find(slug)
                .ifPresent(institution ->
                        concerns.all().stream()
                                .filter(concern -> Concerns.isAnsweredBy(concern, institution))
                                .map(Concern::title)
                                .map(title -> w.plain("keeping.office.use.concern", title))
                                .forEach(uses::add));
        articles.all().stream()
                .filter(article ->
                        slug.equals(article.institution())
                                || article.blocks().contains(new Block.Office(slug)))
                .forEach(article -> uses.add(article(w, article)));
        areas.all().stream()
                .filter(area -> area.institutions().contains(slug))
                .forEach(area -> uses.add(w.plain("keeping.office.use.area", area.title())));
        int count = requests.countOfInstitution(slug);
        if (count > 0) uses.add(w.plain("keeping.office.use.requests", count));
        return uses;
    }

    List<String> ofConcern(String slug) {
        var w = german();
        var uses = new ArrayList<String>();
        articles.all().stream()
                .filter(article ->
                        slug.equals(article.concern())
                                || article.blocks().contains(new Block.Request(slug)))
                .forEach(article -> uses.add(article(w, article)));
        terms.all().stream()
                .filter(term -> slug.equals(term.concern()))
                .forEach(term -> uses.add(w.plain("keeping.office.use.term", term.term())));
        checklists.checklist().groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> slug.equals(line.concern()))
                .forEach(line -> uses.add(w.plain("keeping.office.use.start", line.title())));
        int count = requests.countOfConcern(slug);
        if (count > 0) uses.add(w.plain("keeping.office.use.requests", count));
        return uses;
    }

    List<String> ofPaper(String slug) {
        var w = german();
        var asking =
                concerns.all().stream()
                        .filter(concern ->
                                concern.papers().stream()
                                        .anyMatch(asked -> asked.paper().slug().equals(slug)))
                        .map(concern -> w.plain("keeping.office.use.concern", concern.title()));
        var bringing =
                articles.all().stream()
                        .filter(article ->
                                article.blocks().stream()
                                        .anyMatch(block ->
                                                block instanceof Block.Bring bring
                                                        && slug.equals(bring.paper())))
                        .map(article -> article(w, article));
        return Stream.concat(asking, bringing).toList();
    }

    private static String article(Words w, Article article) {
        return w.plain("keeping.office.use.article", article.title());
    }

    private Words german() {
        return dictionary.words(languages.german());
    }
}
