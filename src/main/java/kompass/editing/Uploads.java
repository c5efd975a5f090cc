package kompass.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kompass.content.Media;
import kompass.content.MediumRefused;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.site.Form;
import kompass.site.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// The pictures, files, sounds and films that came with a form: kept at once, so that nobody has to
/// choose them again, whatever else is wrong.
@Component
class Uploads {

    private final Media media;
    private final Dictionary dictionary;
    private final Languages languages;

    Uploads(Media media, Dictionary dictionary, Languages languages) {
        this.media = media;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    /// The form with what came kept and named in its blocks, and with what is wrong about it.
    Form take(HttpServletRequest request) {
        var form = Form.of(request);
        if (!(request instanceof MultipartHttpServletRequest multipart)) return form;
        var answers = new LinkedHashMap<>(form.answers());
        var problems = new ArrayList<Problem>();
        for (var key : ArticleFields.keys(form)) {
            var kind = BlockKind.of(form.value(ArticleFields.block(key, "kind"))).medium();
            if (kind == null) continue;
            var file = multipart.getFile(ArticleFields.block(key, "file"));
            if (file == null || file.isEmpty()) continue;
            var field = ArticleFields.block(key, "media");
            try {
                var name = file.getOriginalFilename();
                var kept = media.add(kind, name == null ? "" : name, file.getBytes());
                answers.put(field, List.of(kept.id().toString()));
            } catch (MediumRefused refused) {
                problems.add(
                        new Problem(
                                field,
                                dictionary
                                        .words(languages.german())
                                        .of("editing.office.refused." + refused.reason())));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return new Form(answers, problems);
    }
}
