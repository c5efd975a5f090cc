package kompass.directory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kompass.languages.Place;
import kompass.languages.Translations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What can be asked for, in the order in which the town shows it.
@Repository
public class Concerns {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Translations translations;

    Concerns(JdbcClient jdbc, Catalogue catalogue, Translations translations) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.translations = translations;
    }

    /// Those that newcomers do not see included.
    public List<Concern> all() {
        return List.copyOf(catalogue.contents().concerns().values());
    }

    /// Whether newcomers see it or not: a draft under way needs its concern.
    public Optional<Concern> find(String slug) {
        return Optional.ofNullable(catalogue.contents().concerns().get(slug));
    }

    /// What newcomers can ask this institution for, everywhere or from some places.
    public List<Concern> of(Institution institution) {
        return all().stream()
                .filter(concern -> concern.listed() && isAnsweredBy(concern, institution))
                .toList();
    }

    public static boolean isAnsweredBy(Concern concern, Institution institution) {
        return concern.answering().stream().anyMatch(it -> it.slug().equals(institution.slug()));
    }

    /// Its institutions and papers must have been put before.
    @Transactional
    public void put(Concern concern) {
        jdbc.sql(
                        """
                        INSERT INTO directory.concern (
                               slug, title, explanation, institution, appointment, hand_in, interpreter,
                               online_service, note, listed, position)
                        VALUES (:slug, :title, :explanation, :institution, :appointment, :handIn, :interpreter,
                               :onlineService, :note, :listed, :position)
                            ON CONFLICT (slug) DO UPDATE
                           SET title = excluded.title,
                               explanation = excluded.explanation,
                               institution = excluded.institution,
                               appointment = excluded.appointment,
                               hand_in = excluded.hand_in,
                               interpreter = excluded.interpreter,
                               online_service = excluded.online_service,
                               note = excluded.note,
                               listed = excluded.listed,
                               position = excluded.position
                        """)
                .param("slug", concern.slug())
                .param("title", concern.title())
                .param("explanation", concern.explanation())
                .param(
                        "institution",
                        concern.institution().isNobody() ? null : concern.institution().slug())
                .param("appointment", concern.appointment())
                .param("handIn", concern.handIn())
                .param("interpreter", concern.interpreter())
                .param("onlineService", concern.onlineService())
                .param("note", concern.note())
                .param("listed", concern.listed())
                .param("position", concern.position())
                .update();
        new ConcernLists(jdbc, concern).put();
        translations.keep(place(concern.slug()), german(concern));
        catalogue.changed();
    }

    @Transactional
    public void remove(String slug) {
        jdbc.sql("DELETE FROM directory.concern WHERE slug = :slug").param("slug", slug).update();
        translations.keep(place(slug), List.of());
        catalogue.changed();
    }

    public static Place place(String slug) {
        return new Place("concern", slug);
    }

    /// What is translated of it, in the order in which it stands at its place.
    public static List<String> german(Concern concern) {
        var texts =
                Stream.of(
                        Stream.of(concern.title(), concern.explanation(), concern.note()),
                        concern.papers().stream().map(Concern.Asked::note),
                        concern.questions().stream().flatMap(Concerns::german));
        return texts.flatMap(it -> it).filter(Objects::nonNull).toList();
    }

    private static Stream<String> german(ExtraQuestion question) {
        return Stream.concat(
                Stream.of(question.label(), question.explanation()),
                question.options().stream().map(ExtraQuestion.Option::label));
    }
}
