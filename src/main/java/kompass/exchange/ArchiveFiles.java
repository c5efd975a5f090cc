package kompass.exchange;

import static kompass.exchange.DirectoryFiles.known;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import kompass.content.Area;
import kompass.content.Article;
import kompass.content.Checklist;
import kompass.directory.Concern;
import kompass.directory.Institution;
import kompass.directory.Paper;
import kompass.directory.ReplyPhrase;
import kompass.languages.Language;
import kompass.languages.Origin;
import kompass.languages.Translation;

/// The files of an archive in the order in which they need each other.
final class ArchiveFiles {

    private static final String GERMAN = Language.GERMAN + "/";

    private final SortedMap<String, String> contents;
    private final SortedMap<String, Node> yaml = new TreeMap<>();

    ArchiveFiles(SortedMap<String, String> contents) {
        this.contents = contents;
        contents.forEach((path, content) -> {
            if (path.endsWith(".yaml")) yaml.put(path, Node.parse(path, content));
        });
    }

    Archive archive() {
        var languages = spoken(LanguagesFile.languages("languages.csv", content("languages.csv")));
        var town = TownFile.town(german("town.yaml"));
        var papers = DirectoryFiles.papers(german("papers.yaml"));
        var institutions = each("institutions/", DirectoryFiles::institution);
        var paper = bySlug(papers, Paper::slug);
        var institution = bySlug(institutions, Institution::slug);
        var concerns =
                each(
                        "concerns/",
                        (slug, file) -> DirectoryFiles.concern(slug, file, institution, paper));
        var concern = bySlug(concerns, Concern::slug);
        var areas = ContentFiles.areas(german("areas.yaml"));
        for (var area : german("areas.yaml").list("areas"))
            for (var named : area.list("institutions")) known(named, institution);
        var area = bySlug(areas, Area::slug);
        var articles = each("articles/", (path, file) -> article(path, file, area));
        var moved = new LinkedHashMap<String, String>();
        var media = new ArrayList<ArchivedMedium>();
        below(GERMAN + "articles/")
                .forEach((path, file) -> {
                    for (var former : file.texts("formerly"))
                        moved.put("/" + former, "/" + path.replace(".yaml", ""));
                    media.addAll(ContentFiles.media(file));
                });
        for (var file : below(GERMAN + "articles/").values()) {
            known(file.at("institution"), institution);
            known(file.at("concern"), concern);
            for (var bring : file.list("bring")) {
                var named = bring.find("paper");
                if (named != null) known(named, paper);
            }
        }
        var terms = optional("terms.yaml").map(ContentFiles::terms).orElse(List.of());
        optional("terms.yaml").ifPresent(file -> leading(file.list("terms"), articles, concern));
        var checklist = optional("start.yaml").map(ContentFiles::checklist).orElse(Checklist.NONE);
        optional("start.yaml")
                .ifPresent(file -> {
                    for (var group : file.list("groups"))
                        leading(group.list("lines"), articles, concern);
                });
        return new Archive(
                languages,
                town,
                areas,
                papers,
                phrases(),
                institutions,
                concerns,
                articles,
                moved,
                media,
                terms,
                checklist,
                translations(languages));
    }

    /// Where entries lead is there.
    private static void leading(
            List<Node> entries, List<Article> articles, Map<String, Concern> concerns) {
        var paths = bySlug(articles, article -> article.path().substring(1));
        for (var entry : entries) {
            var article = entry.find("article");
            if (article != null) known(article, paths);
            var concern = entry.find("concern");
            if (concern != null) known(concern, concerns);
        }
    }

    /// An archive need not bring sentences to answer with.
    private List<ReplyPhrase> phrases() {
        var file = yaml.get(GERMAN + "phrases.yaml");
        return file == null ? List.of() : DirectoryFiles.phrases(file);
    }

    /// The languages with the dialects that `dialects.yaml` gives some of them.
    private List<Language> spoken(List<Language> languages) {
        var file = yaml.get(GERMAN + "dialects.yaml");
        if (file == null) return languages;
        var dialects = new LinkedHashMap<String, List<String>>();
        for (var entry : file.only("languages").list("languages")) {
            known(entry.at("language"), bySlug(languages, Language::tag));
            dialects.put(entry.text("language"), entry.texts("list"));
        }
        return languages.stream()
                .map(it -> it.spokenAs(dialects.getOrDefault(it.tag(), List.of())))
                .toList();
    }

    private static Article article(String path, Node file, Map<String, Area> areas) {
        var places = path.split("/", -1);
        if (places.length != 2 || !areas.containsKey(places[0]))
            throw file.trouble("does not lie in the folder of an area");
        return ContentFiles.article(places[0], places[1], file);
    }

    /// Made by a machine, until a person approves them. A translation that has lost its German is a
    /// mistake; a German text without translation is only not translated yet.
    private List<Translation> translations(List<Language> languages) {
        var translations = new ArrayList<Translation>();
        for (var language : languages) {
            if (language.isGerman()) continue;
            below(language.tag() + "/")
                    .forEach((path, file) ->
                            translations.addAll(translations(language, path, file)));
        }
        return List.copyOf(translations);
    }

    private List<Translation> translations(Language language, String path, Node file) {
        var original = yaml.get(GERMAN + path);
        if (original == null) throw file.trouble("there is no German file of this name");
        var german = Flat.texts(original);
        var translations = new ArrayList<Translation>();
        Flat.texts(file)
                .forEach((place, text) -> {
                    var source = german.get(place);
                    if (source == null)
                        throw new Misread(file.file(), place, "the German file has no such text");
                    translations.add(
                            new Translation(source, language.tag(), text, Origin.MACHINE, null));
                });
        return translations;
    }

    private <T> List<T> each(String folder, BiFunction<String, Node, T> read) {
        var things = new ArrayList<T>();
        below(GERMAN + folder)
                .forEach((path, file) -> {
                    var slug = path.substring(0, path.length() - ".yaml".length());
                    things.add(file.read(node -> read.apply(slug, node)));
                });
        return things;
    }

    /// The files of a folder by their path below it.
    private SortedMap<String, Node> below(String folder) {
        var files = new TreeMap<String, Node>();
        yaml.tailMap(folder)
                .forEach((path, file) -> {
                    if (path.startsWith(folder)) files.put(path.substring(folder.length()), file);
                });
        return files;
    }

    private Node german(String name) {
        var file = yaml.get(GERMAN + name);
        if (file == null) throw new Misread(GERMAN + name, "", "is missing");
        return file;
    }

    private Optional<Node> optional(String name) {
        return Optional.ofNullable(yaml.get(GERMAN + name));
    }

    private String content(String name) {
        var content = contents.get(name);
        if (content == null) throw new Misread(name, "", "is missing");
        return content;
    }

    private static <T> Map<String, T> bySlug(List<T> things, Function<T, String> slug) {
        var bySlug = new LinkedHashMap<String, T>();
        for (var thing : things) bySlug.put(slug.apply(thing), thing);
        return bySlug;
    }
}
