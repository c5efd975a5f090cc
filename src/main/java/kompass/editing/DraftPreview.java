package kompass.editing;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kompass.content.Article;
import kompass.content.ArticlePages;
import kompass.languages.Languages;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.people.Values;
import kompass.site.ContentPolicy;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page of a draft as readers would see it, in a frame of the editor's page: the draft as it
/// was saved, or the form as it is typed.
@Controller
@RequestMapping(Guide.ARTICLES + "/{id}/preview")
class DraftPreview {

    private final ArticleForm kind;
    private final Manuscripts manuscripts;
    private final ArticlePages pages;
    private final Languages languages;
    private final StaffFrame frame;
    private final Templates templates;

    DraftPreview(
            ArticleForm kind,
            Manuscripts manuscripts,
            ArticlePages pages,
            Languages languages,
            StaffFrame frame,
            Templates templates) {
        this.kind = kind;
        this.manuscripts = manuscripts;
        this.pages = pages;
        this.languages = languages;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View saved(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "de") String language,
            HttpServletResponse response) {
        return page(staff, find(staff, id).values(), language, response);
    }

    @PostMapping
    View typed(
            Staff staff,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response) {
        find(staff, id);
        return page(staff, kind.read(Form.of(request)), "de", response);
    }

    private Manuscript find(Staff staff, UUID id) {
        var manuscript = manuscripts.find(id).orElseThrow(NotFound::new);
        if (!kind.mayChange(staff, id.toString())) throw new NotFound();
        return manuscript;
    }

    private View page(Staff staff, Values values, String tag, HttpServletResponse response) {
        var reader = languages.find(tag).orElseThrow(NotFound::new);
        response.setHeader("Content-Security-Policy", ContentPolicy.FRAMED_BY_OURSELVES);
        var reading = kind.reading(values);
        var missing =
                reading.all().stream().filter(problem -> NEEDED.contains(problem.field())).toList();
        if (!missing.isEmpty()) return unfinished(staff, missing);
        Article article = reading.article();
        return Html.of(pages.page(reader, article).orElseThrow(NotFound::new));
    }

    private static final List<String> NEEDED =
            List.of("institution", "concern", ArticleFields.AREA, ArticleFields.TITLE);

    private View unfinished(Staff staff, List<Problem> missing) {
        return Html.of(
                templates.editingStaffUnfinished(
                        frame.titled(staff, Guide.ARTICLES, "editing.office.preview"), missing));
    }
}
