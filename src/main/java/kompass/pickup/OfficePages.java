package kompass.pickup;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Words;
import kompass.site.Html;
import kompass.site.Page;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// What the pages for offices have in common: German, no other language to switch to, unknown to
/// search engines. Their addresses never leave this site: a browser names our host only as where it
/// comes from. (`no-referrer` would have browsers from before 2023 send forms without an origin,
/// which are refused.)
@Component
class OfficePages {

    private final Dictionary dictionary;
    private final Languages languages;
    private final Towns towns;
    private final Installation installation;

    OfficePages(
            Dictionary dictionary, Languages languages, Towns towns, Installation installation) {
        this.dictionary = dictionary;
        this.languages = languages;
        this.towns = towns;
        this.installation = installation;
    }

    Words german() {
        return dictionary.words(languages.german());
    }

    Page page(String titleKey, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "strict-origin");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        var german = german();
        return new Page(
                german, towns.town(), installation.demo(), null, german.plain(titleKey), false);
    }

    static Html gone(JteModel page) {
        return new Html(page, 410);
    }

    static Html tooMany(JteModel page) {
        return new Html(page, 429);
    }
}
