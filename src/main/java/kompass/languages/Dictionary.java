package kompass.languages;

/// Where a page gets its words: `dictionary.words(language)`, once a page.
public interface Dictionary {

    Words words(Language reader);
}
