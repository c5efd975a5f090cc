package kompass.translation;

import java.util.List;
import kompass.languages.Difference;
import kompass.languages.Glossary;
import kompass.languages.Language;
import kompass.languages.Rendition;
import kompass.languages.Sentence;
import kompass.people.Person;
import kompass.people.Revision;
import kompass.site.Form;
import org.jspecify.annotations.Nullable;

/// Everything on the table while one sentence of a thing is translated.
///
/// @param shown the sentences around it, in reading order
/// @param path where readers see it, with the language; null where there is no such page
public record Workspace(
        Language language,
        Task task,
        Coverage coverage,
        List<Task> next,
        List<Sentence> shown,
        @Nullable Desk desk,
        @Nullable String path) {

    /// The one sentence.
    ///
    /// @param form what stands in the form: what is stored, or what was refused
    /// @param change who gave it its German; null where nobody here did
    /// @param clash what somebody else has written meanwhile; null where nobody has
    /// @param occurrences how often the German stands somewhere
    public record Desk(
            Sentence sentence,
            Form form,
            long version,
            @Nullable String clash,
            @Nullable Rendition older,
            @Nullable Difference difference,
            @Nullable Revision change,
            List<Rendition> proposals,
            List<Meaning> terms,
            List<Comments.Comment> comments,
            @Nullable Person assignee,
            List<Person> people,
            int occurrences,
            String address,
            String key) {

        public boolean isClashing() {
            return clash != null;
        }

        public boolean hasUnsettled() {
            return comments.stream().anyMatch(it -> it.settledAt() == null);
        }

        public boolean isAssignedTo(Person person) {
            return assignee != null && assignee.id().equals(person.id());
        }
    }

    /// A word of office German and what it means, in German and, where that exists, in the language
    /// itself; and how the word was rendered before.
    public record Meaning(
            Glossary.Entry entry, @Nullable String translation, List<Rendition> renderings) {}

    public boolean isAt(Sentence sentence) {
        return desk != null && desk.sentence().position() == sentence.position();
    }

    public String address(Sentence sentence) {
        return task.address() + "&at=" + sentence.position() + "#edit";
    }

    public @Nullable String before() {
        if (shown.isEmpty() || shown.getFirst().position() == 0) return null;
        return task.address() + "&at=" + Math.max(0, shown.getFirst().position() - 1);
    }

    public @Nullable String after() {
        if (shown.isEmpty() || shown.getLast().position() >= task.tally().spots() - 1) return null;
        return task.address() + "&at=" + (shown.getLast().position() + 1);
    }
}
