package kompass.exchange;

import java.util.ArrayList;
import java.util.List;
import kompass.content.Area;
import kompass.content.Article;
import kompass.content.Block;
import kompass.content.Checklist;
import kompass.content.Medium;
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
                "audio",
                "video",
                "sections",
                "links",
                "institution",
                "concern",
                "checked",
                "quickExit",
                "formerly",
                "position");
        return new Article(
                area,
                slug,
                file.text("title"),
                file.text("lead"),
                blocks(file),
                file.text("institution"),
                file.text("concern"),
                file.date("checked"),
                file.flag("quickExit"),
                file.number("position"));
    }

    private static List<Block> blocks(Node file) {
        var blocks = new ArrayList<Block>();
        blocks.addAll(file.each("facts", ContentFiles::fact));
        blocks.addAll(file.each("steps", ContentFiles::step));
        blocks.addAll(file.each("bring", ContentFiles::bring));
        blocks.addAll(file.each("audio", ContentFiles::audio));
        blocks.addAll(file.each("video", ContentFiles::video));
        file.each("sections", ContentFiles::section).forEach(blocks::addAll);
        blocks.addAll(file.each("links", ContentFiles::link));
        return blocks;
    }

    private static Block fact(Node fact) {
        fact.only("icon", "text");
        return new Block.Fact(fact.text("icon"), fact.text("text"));
    }

    private static Block step(Node step) {
        step.only("title", "text");
        return new Block.Step(step.text("title"), step.text("text"));
    }

    private static Block bring(Node bring) {
        bring.only("paper", "name", "drawing", "text");
        return new Block.Bring(
                bring.optionalText("paper"),
                bring.optionalText("name"),
                bring.optionalText("drawing"),
                bring.optionalText("text"));
    }

    private static Block audio(Node audio) {
        audio.only("file", "language", "title", "text");
        return new Block.Audio(
                ArchivedMedium.of(Medium.Kind.AUDIO, audio.at("file")).id(),
                audio.text("title"),
                audio.optionalText("text"),
                audio.optionalText("language"));
    }

    private static Block video(Node video) {
        video.only("file", "language", "signs", "title", "text");
        return new Block.Video(
                ArchivedMedium.of(Medium.Kind.VIDEO, video.at("file")).id(),
                video.text("title"),
                video.flag("signs", false),
                video.optionalText("text"),
                video.optionalText("language"));
    }

    /// What an article shows beside text.
    static List<ArchivedMedium> media(Node article) {
        var media = new ArrayList<ArchivedMedium>();
        for (var audio : article.list("audio"))
            media.add(ArchivedMedium.of(Medium.Kind.AUDIO, audio.at("file")));
        for (var video : article.list("video"))
            media.add(ArchivedMedium.of(Medium.Kind.VIDEO, video.at("file")));
        return media;
    }

    private static List<Block> section(Node section) {
        section.only("title", "paragraphs", "list");
        var blocks = new ArrayList<Block>(List.of(new Block.Heading(section.text("title"))));
        section.texts("paragraphs").forEach(text -> blocks.add(new Block.Paragraph(text)));
        var list = section.texts("list");
        if (!list.isEmpty()) blocks.add(new Block.Points(list));
        if (blocks.size() == 1) throw new IllegalArgumentException("A section says something");
        return blocks;
    }

    private static Block link(Node link) {
        link.only("label", "target");
        return new Block.Link(link.text("label"), link.text("target"));
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
