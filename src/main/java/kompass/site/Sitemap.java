package kompass.site;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import kompass.database.Installation;
import kompass.languages.Language;
import kompass.languages.Languages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What search engines read: which pages there are, in which languages (sitemaps.org 0.9, with the
/// alternates of each page), and which are nobody's business. Only complete languages are named.
@Controller
class Sitemap {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final ObjectProvider<PageSource> sources;
    private final Languages languages;
    private final String address;

    Sitemap(ObjectProvider<PageSource> sources, Languages languages, Installation installation) {
        this.sources = sources;
        this.languages = languages;
        this.address = installation.publicUrl().toString();
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .body(
                        """
                        User-agent: *
                        Disallow: /staff
                        Disallow: /*/request/
                        Disallow: /*/status
                        Disallow: /*/feedback/
                        Disallow: /*/share/

                        Sitemap: %s/sitemap.xml
                        """
                                .formatted(address));
    }

    /// One map a language.
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> index() {
        var xml = new StringBuilder(HEAD + "<sitemapindex xmlns=\"" + SCHEMA + "\">\n");
        for (var language : complete())
            xml.append("<sitemap><loc>")
                    .append(address)
                    .append('/')
                    .append(language.tag())
                    .append("/sitemap.xml</loc></sitemap>\n");
        return xml(xml.append("</sitemapindex>\n"));
    }

    @GetMapping("/{language}/sitemap.xml")
    ResponseEntity<String> pages(@PathVariable String language) {
        var complete = complete();
        var reader =
                complete.stream()
                        .filter(one -> one.tag().equals(language))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var xml =
                new StringBuilder(
                        HEAD
                                + "<urlset xmlns=\""
                                + SCHEMA
                                + "\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (var path : paths(reader)) {
            xml.append("<url><loc>").append(at(reader, path)).append("</loc>");
            for (var other : complete)
                xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                        .append(other.tag())
                        .append("\" href=\"")
                        .append(at(other, path))
                        .append("\"/>");
            xml.append("</url>\n");
        }
        return xml(xml.append("</urlset>\n"));
    }

    private List<Language> complete() {
        return languages.toRead().stream().filter(languages::isComplete).toList();
    }

    private Collection<String> paths(Language language) {
        var paths = new TreeSet<String>();
        sources.forEach(source -> paths.addAll(source.paths(language)));
        paths.removeAll(List.of(ClearDevice.PATH, ClearDevice.CLEARED));
        return paths;
    }

    /// Paths are slugs, tags are tags: there is nothing in them to escape.
    private String at(Language language, String path) {
        return address + "/" + language.tag() + path;
    }

    private static ResponseEntity<String> xml(StringBuilder xml) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .body(xml.toString());
    }
}
