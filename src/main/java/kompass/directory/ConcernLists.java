package kompass.directory;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes what hangs on one concern in lists: places, details, questions, papers. What stood there
/// before is replaced.
final class ConcernLists {

    private final JdbcClient jdbc;
    private final Concern concern;

    ConcernLists(JdbcClient jdbc, Concern concern) {
        this.jdbc = jdbc;
        this.concern = concern;
    }

    void put() {
        for (var table :
                new String[] {
                    "concern_place", "concern_detail", "concern_question", "concern_paper"
                })
            jdbc.sql("DELETE FROM directory." + table + " WHERE concern = :concern")
                    .param("concern", concern.slug())
                    .update();
        putPlaces();
        putDetails();
        putQuestions();
        putPapers();
    }

    private void putPlaces() {
        int position = 0;
        for (var rule : concern.places())
            jdbc.sql(
                            """
                            INSERT INTO directory.concern_place (
                                   concern, institution, position, places)
                            VALUES (:concern, :institution, :position, :places)
                            """)
                    .param("concern", concern.slug())
                    .param("institution", rule.institution().slug())
                    .param("position", position++)
                    .param("places", rule.places().toArray(String[]::new))
                    .update();
    }

    private void putDetails() {
        concern.details()
                .forEach((detail, need) ->
                        jdbc.sql(
                                        """
                                        INSERT INTO directory.concern_detail (concern, detail, need)
                                        VALUES (:concern, :detail, :need)
                                        """)
                                .param("concern", concern.slug())
                                .param("detail", detail.name())
                                .param("need", need.name())
                                .update());
    }

    private void putQuestions() {
        int position = 0;
        for (var question : concern.questions()) {
            var when = question.when();
            jdbc.sql(
                            """
                            INSERT INTO directory.concern_question (
                                   concern, key, position, kind, required, label, explanation,
                                   when_question, when_options)
                            VALUES (:concern, :key, :position, :kind, :required, :label, :explanation,
                                   :whenQuestion, :whenOptions)
                            """)
                    .param("concern", concern.slug())
                    .param("key", question.key())
                    .param("position", position++)
                    .param("kind", question.kind().name())
                    .param("required", question.required())
                    .param("label", question.label())
                    .param("explanation", question.explanation())
                    .param("whenQuestion", when == null ? null : when.question())
                    .param(
                            "whenOptions",
                            when == null
                                    ? null
                                    : when.options().stream().sorted().toArray(String[]::new))
                    .update();
            putOptions(question);
        }
    }

    private void putOptions(ExtraQuestion question) {
        int position = 0;
        for (var option : question.options())
            jdbc.sql(
                            """
                            INSERT INTO directory.concern_option (
                                   concern, question, key, position, label)
                            VALUES (:concern, :question, :key, :position, :label)
                            """)
                    .param("concern", concern.slug())
                    .param("question", question.key())
                    .param("key", option.key())
                    .param("position", position++)
                    .param("label", option.label())
                    .update();
    }

    private void putPapers() {
        int position = 0;
        for (var asked : concern.papers())
            jdbc.sql(
                            """
                            INSERT INTO directory.concern_paper (
                                   concern, paper, position, required, original, way, note)
                            VALUES (:concern, :paper, :position, :required, :original, :way, :note)
                            """)
                    .param("concern", concern.slug())
                    .param("paper", asked.paper().slug())
                    .param("position", position++)
                    .param("required", asked.required())
                    .param("original", asked.original())
                    .param("way", asked.way().name())
                    .param("note", asked.note())
                    .update();
    }
}
