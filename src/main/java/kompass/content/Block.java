package kompass.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One piece of an article below its lead, in the order in which it is read. Texts are German; each
/// text is one segment.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "heading", value = Block.Heading.class),
    @JsonSubTypes.Type(name = "paragraph", value = Block.Paragraph.class),
    @JsonSubTypes.Type(name = "points", value = Block.Points.class),
    @JsonSubTypes.Type(name = "fact", value = Block.Fact.class),
    @JsonSubTypes.Type(name = "step", value = Block.Step.class),
    @JsonSubTypes.Type(name = "bring", value = Block.Bring.class),
    @JsonSubTypes.Type(name = "note", value = Block.Note.class),
    @JsonSubTypes.Type(name = "contact", value = Block.Contact.class),
    @JsonSubTypes.Type(name = "office", value = Block.Office.class),
    @JsonSubTypes.Type(name = "request", value = Block.Request.class),
    @JsonSubTypes.Type(name = "link", value = Block.Link.class),
    @JsonSubTypes.Type(name = "picture", value = Block.Picture.class),
    @JsonSubTypes.Type(name = "file", value = Block.File.class),
    @JsonSubTypes.Type(name = "audio", value = Block.Audio.class),
    @JsonSubTypes.Type(name = "video", value = Block.Video.class)
})
public sealed interface Block {

    /// What has translations, in reading order.
    List<String> german();

    /// Whether it is shown to who reads this language (a tag): not a recording in another one.
    default boolean isFor(String reader) {
        return true;
    }

    /// What is kept beside the article and shown by this block.
    default @Nullable UUID media() {
        return null;
    }

    record Heading(String text) implements Block {
        @Override
        public List<String> german() {
            return List.of(text);
        }
    }

    record Paragraph(String text) implements Block {
        @Override
        public List<String> german() {
            return List.of(text);
        }
    }

    /// A list without an order.
    record Points(List<String> items) implements Block {
        public Points {
            items = List.copyOf(items);
            if (items.isEmpty()) throw new IllegalArgumentException("A list has points");
        }

        @Override
        public List<String> german() {
            return items;
        }
    }

    /// What one must know at a glance: how soon, how much, for whom.
    record Fact(String icon, String text) implements Block {
        @Override
        public List<String> german() {
            return List.of(text);
        }
    }

    /// One of several things to do, one after the other.
    record Step(String title, @Nullable String text) implements Block {
        @Override
        public List<String> german() {
            return texts(title, text);
        }
    }

    /// Something to bring along: either a paper of the catalogue by its slug, or a name and drawing
    /// of its own.
    record Bring(
            @Nullable String paper,
            @Nullable String name,
            @Nullable String drawing,
            @Nullable String text)
            implements Block {

        public Bring {
            if ((paper == null) == (name == null))
                throw new IllegalArgumentException(
                        "What to bring is a paper of the catalogue or has a name of its own");
            if ((name == null) != (drawing == null))
                throw new IllegalArgumentException(
                        "What has a name of its own has a drawing of its own");
        }

        @Override
        public List<String> german() {
            return texts(name, text);
        }
    }

    /// A sentence that must not be overlooked; `care`: something goes wrong otherwise.
    record Note(boolean care, String text) implements Block {
        @Override
        public List<String> german() {
            return List.of(text);
        }
    }

    /// Somebody to turn to who is no institution of the directory. Address lines stay German.
    record Contact(
            String name,
            @Nullable String text,
            List<String> lines,
            @Nullable String phone,
            @Nullable String mail)
            implements Block {

        public Contact {
            lines = List.copyOf(lines);
        }

        @Override
        public List<String> german() {
            return texts(name, text);
        }
    }

    /// The plate of another institution of the directory.
    record Office(String institution) implements Block {
        @Override
        public List<String> german() {
            return List.of();
        }
    }

    /// A button to the request of another concern; the signpost stays the article's own.
    record Request(String concern) implements Block {
        @Override
        public List<String> german() {
            return List.of();
        }
    }

    /// An official page elsewhere.
    record Link(String label, String target) implements Block {
        @Override
        public List<String> german() {
            return List.of(label);
        }
    }

    /// `alt` says what is to be seen, to who cannot see it.
    record Picture(UUID media, String alt, @Nullable String text) implements Block {
        @Override
        public List<String> german() {
            return texts(alt, text);
        }
    }

    record File(UUID media, String title) implements Block {
        @Override
        public List<String> german() {
            return List.of(title);
        }
    }

    /// `text` is what is said, for who cannot hear it; `language` the tag of the one that is
    /// spoken, for whose readers alone it is there, null where it is for everybody.
    record Audio(UUID media, String title, @Nullable String text, @Nullable String language)
            implements Block {
        @Override
        public boolean isFor(String reader) {
            return isSpoken(language, reader);
        }

        @Override
        public List<String> german() {
            return texts(title, text);
        }
    }

    /// As a recording; `signs`: in German sign language (DGS).
    record Video(
            UUID media,
            String title,
            boolean signs,
            @Nullable String text,
            @Nullable String language)
            implements Block {
        @Override
        public boolean isFor(String reader) {
            return isSpoken(language, reader);
        }

        @Override
        public List<String> german() {
            return texts(title, text);
        }
    }

    /// Simple German is German to the ear.
    private static boolean isSpoken(@Nullable String language, String reader) {
        return language == null || reader.equals(language) || reader.startsWith(language + "-");
    }

    private static List<String> texts(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).toList();
    }
}
