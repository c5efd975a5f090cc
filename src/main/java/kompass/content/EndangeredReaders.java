package kompass.content;

import kompass.directory.Concerns;
import kompass.site.Endangered;
import org.springframework.stereotype.Component;

/// Around every article that says so itself: its area, what is passed on and written about it, the
/// request it leads to, and the institution that nothing else leads to.
@Component
class EndangeredReaders implements Endangered {

    private final Articles articles;
    private final Concerns concerns;

    EndangeredReaders(Articles articles, Concerns concerns) {
        this.articles = articles;
        this.concerns = concerns;
    }

    @Override
    public boolean isAt(String path) {
        return articles.all().stream()
                .filter(Article::quickExit)
                .anyMatch(article ->
                        path.equals("/" + article.area())
                                || path.endsWith(article.path())
                                || path.endsWith(article.path() + "/thanks")
                                || (path + "/").startsWith("/request/" + article.concern() + "/")
                                || isOnlyFor(path, article));
    }

    private boolean isOnlyFor(String path, Article article) {
        return path.equals("/institutions/" + article.institution())
                && articles.all().stream()
                        .filter(it -> it.institution().equals(article.institution()))
                        .allMatch(Article::quickExit)
                && concerns.all().stream()
                        .noneMatch(it -> it.institution().slug().equals(article.institution()));
    }
}
