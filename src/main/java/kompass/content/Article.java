package kompass.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What to do in one situation of life. Texts are German; readers get them through `Words.say`.
/// `institution` and `concern` are slugs of the directory: who is responsible, and where the
/// signpost leads. `quickExit`: the reader may be watched and must be able to leave at once.
public record Article(
        String area,
        String slug,
        String title,
        String lead,
        Body body,
        String institution,
        String concern,
        LocalDate checked,
        boolean quickExit,
        int position) {

    /// Everything below the lead, kept as one document.
    public record Body(
            List<Fact> facts,
            List<Step> steps,
            List<Bring> bring,
            List<Section> sections,
            List<Link> links) {}

    /// What one must know at a glance: how soon, how much, for whom.
    public record Fact(String icon, String text) {}

    public record Step(String title, String text) {}

    /// Something to bring along: either a paper of the catalogue by its slug, or a name and drawing
    /// of its own.
    public record Bring(
            @Nullable String paper,
            @Nullable String name,
            @Nullable String drawing,
            @Nullable String text) {

        public Bring {
            if ((paper == null) == (name == null))
                throw new IllegalArgumentException(
                        "What to bring is a paper of the catalogue or has a name of its own");
            if ((name == null) != (drawing == null))
                throw new IllegalArgumentException(
                        "What has a name of its own has a drawing of its own");
        }
    }

    /// Paragraphs first, then the list; either may be empty, not both.
    public record Section(String title, List<String> paragraphs, List<String> list) {

        public Section {
            if (paragraphs.isEmpty() && list.isEmpty())
                throw new IllegalArgumentException("A section says something: " + title);
        }
    }

    /// An official page elsewhere.
    public record Link(String label, String target) {}

    /// Without the language: `/anmeldung/wohnung-anmelden`.
    public String path() {
        return "/" + area + "/" + slug;
    }

    /// All texts that have translations, in reading order.
    List<String> german() {
        var texts = new ArrayList<@Nullable String>();
        texts.add(title);
        texts.add(lead);
        body.facts().forEach(fact -> texts.add(fact.text()));
        body.steps()
                .forEach(step -> {
                    texts.add(step.title());
                    texts.add(step.text());
                });
        body.bring()
                .forEach(bring -> {
                    texts.add(bring.name());
                    texts.add(bring.text());
                });
        body.sections()
                .forEach(section -> {
                    texts.add(section.title());
                    texts.addAll(section.paragraphs());
                    texts.addAll(section.list());
                });
        body.links().forEach(link -> texts.add(link.label()));
        return texts.stream().filter(Objects::nonNull).toList();
    }
}
