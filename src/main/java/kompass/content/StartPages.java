package kompass.content;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kompass.content.Checklist.Situation;
import kompass.directory.Concerns;
import kompass.languages.Language;
import kompass.site.Frame;
import kompass.site.PageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// "Where do I start?": one question, then a list. The answer is a link like any other, so nothing
/// about anybody reaches the server but an address; what is ticked stays on the device.
@Component
class StartPages implements PageSource {

    private static final String QUESTION = "/start";

    private final Frame frame;
    private final Templates templates;
    private final Checklists checklists;
    private final Concerns concerns;

    StartPages(Frame frame, Templates templates, Checklists checklists, Concerns concerns) {
        this.frame = frame;
        this.templates = templates;
        this.checklists = checklists;
        this.concerns = concerns;
    }

    @Override
    public Collection<String> paths(Language language) {
        var situations = checklists.checklist().situations();
        if (situations.isEmpty()) return List.of();
        return Stream.concat(Stream.of(QUESTION), situations.stream().map(StartPages::path))
                .toList();
    }

    @Override
    public @Nullable JteModel render(Language language, String path) {
        var checklist = checklists.checklist();
        var page = frame.page(language, path, "content.start");
        if (path.equals(QUESTION)) return templates.contentStart(page, checklist.situations());
        return checklist
                .situation(path.substring(QUESTION.length() + 1))
                .map(situation ->
                        templates.contentChecklist(
                                page, situation, checklist.of(situation, this::canBeAsked)))
                .orElse(null);
    }

    private boolean canBeAsked(String concern) {
        return concerns.find(concern).filter(it -> it.listed() && it.canBeAsked()).isPresent();
    }

    private static String path(Situation situation) {
        return QUESTION + "/" + situation.slug();
    }
}
