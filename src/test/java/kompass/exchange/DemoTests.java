package kompass.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kompass.content.Article;
import kompass.content.Block;
import kompass.content.Medium;
import kompass.directory.Concern;
import kompass.directory.Institution;
import kompass.languages.Language;
import kompass.site.Icons;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The demo municipality, file by file, as an author or translator left it.
class DemoTests {

    private static final String ARTICLES = "articles/";
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");
    private static final Pattern BOLD = Pattern.compile("\\*\\*.+?\\*\\*");
    private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]]+]\\(([^()\\s]+)\\)");

    /// Every text is in these.
    private static final Set<String> WHOLE = Set.of("ar", "en", "fa", "ru", "tr", "uk");

    /// These have everything but the words of office German and the articles that are read less.
    private static final Set<String> MOST =
            Set.of("bg", "ckb", "de-simple", "fr", "kmr", "pl", "ps", "ro", "so", "sq", "ti");

    private static final int MOST_READ = 20;

    private final SortedMap<String, String> files = DemoTown.files();
    private final Archive town = Archive.read(files);

    @Test
    void theTownIsWhole() {
        assertThat(town.areas()).hasSize(14);
        assertThat(town.institutions()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(town.concerns()).hasSizeGreaterThanOrEqualTo(23);
        assertThat(town.articles()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(town.terms()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(town.checklist().situations()).hasSize(6);
        assertThat(town.areas())
                .allSatisfy(area ->
                        assertThat(town.articles())
                                .extracting(Article::area)
                                .contains(area.slug()));
        assertThat(town.concerns())
                .filteredOn(concern -> concern.position() == 1)
                .singleElement()
                .extracting(Concern::slug)
                .isEqualTo("erstberatung");
    }

    @Test
    void noLetterOfADemoEverReachesARealMailbox() {
        assertThat(town.institutions())
                .flatExtracting(Institution::mailbox, Institution::secondMailbox)
                .filteredOn(Objects::nonNull)
                .allSatisfy(mailbox -> assertThat((String) mailbox).endsWith(".example"));
        for (var file : files.values())
            assertThat(MAIL.matcher(file).results().map(mail -> mail.group()))
                    .allSatisfy(mail -> assertThat(mail).endsWith(".example"));
    }

    /// One of each, marked as an example, small enough for a prepaid phone.
    @Test
    void anArticleCanBeHeardAndAnotherSeenInSignLanguage() {
        assertThat(town.media())
                .extracting(ArchivedMedium::kind)
                .contains(Medium.Kind.AUDIO, Medium.Kind.VIDEO);
        assertThat(town.media())
                .allSatisfy(medium ->
                        assertThat(DemoTown.bytes(medium.path()).length)
                                .as(medium.path())
                                .isBetween(1_000, 150_000));
        assertThat(blocks(Block.Audio.class).map(Block.Audio::title))
                .allSatisfy(title -> assertThat(title).contains("Beispiel", "Computerstimme"));
        assertThat(blocks(Block.Video.class).filter(Block.Video::signs).map(Block.Video::title))
                .isNotEmpty()
                .allSatisfy(title -> assertThat(title).contains("gezeichnetes Beispiel"));
    }

    /// Nobody is rung up or visited because of a demonstration.
    @Test
    void whereAnInstitutionIsAndItsNumberAreObviouslyExamples() {
        assertThat(town.institutions())
                .allSatisfy(institution -> {
                    assertThat(institution.phone())
                            .as(institution.slug())
                            .matches("0\\d{2,4} 00 00 \\d\\d");
                    assertThat(String.join(", ", institution.place().address()))
                            .as(institution.slug())
                            .contains("Beispiel");
                });
        assertThat(town.town().imprint().toString()).contains("Beispiel", " 00 00 ");
    }

    /// Whoever is not in the municipality's own house gets a link, nothing by mail.
    @Test
    void onlyTheMunicipalitysOwnMailboxesTakeAttachments() {
        assertThat(town.institutions())
                .allSatisfy(institution ->
                        assertThat(institution.mode())
                                .as(institution.slug())
                                .isEqualTo(
                                        String.valueOf(institution.mailbox())
                                                        .endsWith("@kalletal.example")
                                                ? Institution.Mode.ATTACHMENT
                                                : Institution.Mode.LINK));
    }

    @Test
    void everyDrawingAndIconIsDrawn() {
        var icons =
                Stream.of(
                                town.areas().stream().map(area -> area.icon()),
                                town.town().emergency().stream().map(number -> number.icon()),
                                blocks(Block.Fact.class).map(Block.Fact::icon),
                                drawings().map(drawing -> "paper-" + drawing))
                        .flatMap(names -> names)
                        .distinct();

        assertThat(icons).allSatisfy(icon -> assertThat(Icons.has(icon)).as(icon).isTrue());
    }

    @Test
    void everyLinkInATextLeadsSomewhere() {
        var places = new ArrayList<String>();
        town.articles().forEach(article -> places.add(article.path()));
        town.areas().forEach(area -> places.add(area.path()));
        town.concerns().forEach(concern -> places.add("/request/" + concern.slug()));
        town.institutions().forEach(place -> places.add("/institutions/" + place.slug()));

        for (var file : german().values())
            for (var target : targets(String.join("\n", Flat.texts(file).values())))
                if (target.startsWith("/")) assertThat(places).as(file.file()).contains(target);
    }

    @Test
    void oneGermanTextHasOneTranslation() {
        var known = new TreeMap<String, String>();
        for (var translated : town.translations()) {
            var key = translated.tag() + ": " + translated.german();
            var before = known.putIfAbsent(key, translated.text());
            if (before != null) assertThat(translated.text()).as(key).isEqualTo(before);
        }
    }

    /// The same articles in each of them, so that whoever helps knows what there is.
    @Test
    void theArticlesMostReadAreInEveryLanguageOfTheRegion() {
        var french = articles("fr");

        assertThat(french).hasSizeGreaterThanOrEqualTo(MOST_READ);
        assertThat(MOST).allSatisfy(tag -> assertThat(articles(tag)).as(tag).isEqualTo(french));
    }

    private Set<String> articles(String tag) {
        var folder = tag + "/" + ARTICLES;
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> everyTextIsTranslated() {
        return tags().flatMap(tag ->
                german().entrySet().stream()
                        .map(file ->
                                dynamicTest(
                                        tag + "/" + file.getKey(),
                                        () -> compare(tag, file.getKey(), file.getValue()))));
    }

    private void compare(String tag, String path, Node german) {
        var texts = Flat.texts(german);
        if (texts.isEmpty()) return;
        var file = tag + "/" + path;
        if (!isOwed(tag, path) && !files.containsKey(file)) return;
        assertThat(files.keySet()).contains(file);
        var translations = Flat.texts(Node.parse(file, Objects.requireNonNull(files.get(file))));

        assertThat(translations.keySet()).containsExactlyInAnyOrderElementsOf(texts.keySet());
        texts.forEach((place, text) -> {
            var translation = Objects.requireNonNull(translations.get(place));
            assertThat(bold(translation)).as(place).isEqualTo(bold(text));
            assertThat(targets(translation))
                    .as(place)
                    .containsExactlyInAnyOrderElementsOf(targets(text));
        });
    }

    private static boolean isOwed(String tag, String path) {
        return WHOLE.contains(tag)
                || (MOST.contains(tag) && !path.startsWith(ARTICLES) && !path.equals("terms.yaml"));
    }

    /// The languages that have a folder or must have one.
    private Stream<String> tags() {
        return town.languages().stream()
                .map(Language::tag)
                .filter(tag -> !tag.equals(Language.GERMAN))
                .filter(tag ->
                        WHOLE.contains(tag)
                                || MOST.contains(tag)
                                || !files.subMap(tag + "/", tag + "0").isEmpty());
    }

    private Map<String, Node> german() {
        var german = new TreeMap<String, Node>();
        files.subMap("de/", "de0")
                .forEach((path, yaml) -> german.put(path.substring(3), Node.parse(path, yaml)));
        return german;
    }

    private <B extends Block> Stream<B> blocks(Class<B> kind) {
        return town.articles().stream()
                .flatMap(article -> article.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private Stream<String> drawings() {
        return Stream.concat(
                town.papers().stream().map(paper -> paper.drawing()),
                blocks(Block.Bring.class).map(Block.Bring::drawing).filter(Objects::nonNull));
    }

    private static long bold(String text) {
        return BOLD.matcher(text).results().count();
    }

    private static List<String> targets(String text) {
        return LINK.matcher(text).results().map(link -> link.group(1)).toList();
    }
}
