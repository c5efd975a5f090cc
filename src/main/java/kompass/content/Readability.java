package kompass.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kompass.directory.Institutions;
import kompass.directory.PaperCatalogue;
import kompass.languages.Passage;
import kompass.people.Edit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at German as readers of this guide find it: what they can look up is explained, and the
/// names of papers and institutions stay as they are.
@Component
public class Readability {

    /// Stands for the key of something that is not kept yet: where its texts will be is no matter.
    private static final String UNKEPT = "unkept";

    private final Terms terms;
    private final PaperCatalogue papers;
    private final Institutions institutions;

    Readability(Terms terms, PaperCatalogue papers, Institutions institutions) {
        this.terms = terms;
        this.papers = papers;
        this.institutions = institutions;
    }

    public PlainLanguage of(Collection<String> german) {
        return PlainLanguage.of(german, explained());
    }

    /// What stands in a form, saved or not; null where readers would see nothing of it yet.
    public @Nullable PlainLanguage of(Edit edit) {
        var kind = edit.kind();
        var key = edit.key().isEmpty() ? UNKEPT : edit.key();
        var texts = kind.texts(key, kind.read(edit.form()));
        return texts == null ? null : of(texts.german().stream().map(Passage::german).toList());
    }

    private List<String> explained() {
        var words = new ArrayList<String>();
        for (var term : terms.all()) {
            words.add(term.term());
            words.addAll(term.also());
        }
        papers.all().forEach(paper -> words.add(paper.name().replace("\u00AD", "")));
        institutions.all().forEach(it -> words.add(it.name().replace("\u00AD", "")));
        return words;
    }
}
