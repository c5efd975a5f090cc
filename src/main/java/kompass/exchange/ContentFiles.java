package kompass.exchange;

import java.util.ArrayList;
import java.util.List;
import kompass.content.Area;
import kompass.content.Article;
import kompass.content.Checklist;
import kompass.content.Term;

/// `areas.yaml`, `articles/<area>/<slug>.yaml`, `terms.yaml` and `start.yaml`.
final class ContentFiles {

    private ContentFiles() {}

    static List<Area> areas(Node file) {
        var areas = new ArrayList<Area>();
        for (var area : file.only("areas").list("areas")) {
            area.only("slug", "icon", "title", "lead", "institutions");
            areas.add(
                    new Area(
                            area.text("slug"),
                            area.text("icon"),
                            area.text("title"),
                            area.text("lead"),
                            area.texts("institutions"),
                            areas.size() + 1));
        }
        return areas;
    }

    static Article article(String area, String slug, Node file) {
        file.only(
                "title",
                "lead",
                "facts",
                "steps",
                "bring",
                "sections",
                "links",
                "institution",
                "concern",
                "checked",
                "quickExit",
                "position");
        return new Article(
                area,
                slug,
                file.text("title"),
                file.text("lead"),
                new Article.Body(
                        file.each("facts", ContentFiles::fact),
                        file.each("steps", ContentFiles::step),
                        file.each("bring", ContentFiles::bring),
                        file.each("sections", ContentFiles::section),
                        file.each("links", ContentFiles::link)),
                file.text("institution"),
                file.text("concern"),
                file.date("checked"),
                file.flag("quickExit"),
                file.number("position"));
    }

    private static Article.Fact fact(Node fact) {
        fact.only("icon", "text");
        return new Article.Fact(fact.text("icon"), fact.text("text"));
    }

    private static Article.Step step(Node step) {
        step.only("title", "text");
        return new Article.Step(step.text("title"), step.text("text"));
    }

    private static Article.Bring bring(Node bring) {
        bring.only("paper", "name", "drawing", "text");
        return new Article.Bring(
                bring.optionalText("paper"),
                bring.optionalText("name"),
                bring.optionalText("drawing"),
                bring.optionalText("text"));
    }

    private static Article.Section section(Node section) {
        section.only("title", "paragraphs", "list");
        return new Article.Section(
                section.text("title"), section.texts("paragraphs"), section.texts("list"));
    }

    private static Article.Link link(Node link) {
        link.only("label", "target");
        return new Article.Link(link.text("label"), link.text("target"));
    }

    static List<Term> terms(Node file) {
        return file.only("terms").each("terms", ContentFiles::term);
    }

    private static Term term(Node term) {
        term.only("slug", "term", "also", "explanation", "text", "article", "concern");
        return new Term(
                term.text("slug"),
                term.text("term"),
                term.texts("also"),
                term.text("explanation"),
                term.optionalText("text"),
                term.optionalText("article"),
                term.optionalText("concern"));
    }

    static Checklist checklist(Node file) {
        file.only("situations", "groups");
        return file.read(list ->
                new Checklist(
                        list.each("situations", ContentFiles::situation),
                        list.each("groups", ContentFiles::group)));
    }

    private static Checklist.Situation situation(Node situation) {
        situation.only("slug", "label", "explanation");
        return new Checklist.Situation(
                situation.text("slug"),
                situation.text("label"),
                situation.optionalText("explanation"));
    }

    private static Checklist.Group group(Node group) {
        group.only("title", "lines");
        return new Checklist.Group(group.text("title"), group.each("lines", ContentFiles::line));
    }

    private static Checklist.Line line(Node line) {
        line.only("title", "text", "article", "concern", "situations");
        return new Checklist.Line(
                line.text("title"),
                line.optionalText("text"),
                line.optionalText("article"),
                line.optionalText("concern"),
                line.texts("situations"));
    }
}
