package kompass.languages;

import java.util.List;

/// The words of office German and what they mean. The module that keeps them is the bean.
public interface Glossary {

    /// A word and what it means.
    ///
    /// @param explanation German; its translation is a segment like any other
    /// @param path its page without the language
    record Entry(String term, String explanation, String path) {}

    /// Those that occur in this German text, each once.
    List<Entry> in(String german);
}
