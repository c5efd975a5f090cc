package kompass.exchange;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import kompass.content.Area;
import kompass.content.Article;
import kompass.content.Checklist;
import kompass.content.Term;
import kompass.directory.Concern;
import kompass.directory.Institution;
import kompass.directory.Paper;
import kompass.directory.ReplyPhrase;
import kompass.languages.Language;
import kompass.languages.Translation;
import kompass.site.Town;

/// A whole town, read from files and checked: whatever one file names of another is there.
/// `demo/README.md` shows the shape of each file. `moved`: from the former paths of articles to the
/// present ones.
record Archive(
        List<Language> languages,
        Town town,
        List<Area> areas,
        List<Paper> papers,
        List<ReplyPhrase> phrases,
        List<Institution> institutions,
        List<Concern> concerns,
        List<Article> articles,
        Map<String, String> moved,
        List<ArchivedMedium> media,
        List<Term> terms,
        Checklist checklist,
        List<Translation> translations) {

    /// The contents of the files by their paths below the archive's root, such as `de/areas.yaml`.
    static Archive read(SortedMap<String, String> files) {
        return new ArchiveFiles(files).archive();
    }
}
