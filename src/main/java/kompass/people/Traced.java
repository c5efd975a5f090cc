package kompass.people;

import kompass.languages.Words;

/// A kind of thing that stands in the audit trail: because it is edited (`Editable`), or because
/// something happens to it that people must be able to read up. Implementations are beans.
public interface Traced {

    /// `institution`.
    String kind();

    /// The office word that names the kind (`directory.office.institution`). What stands under it
    /// names the fields: `directory.office.institution.mailbox`.
    String label();

    /// The office word for a field. Numbered ones (`question.2.label`) share one word.
    default String label(String field) {
        return label() + "." + field.replaceAll("\\.\\d+", "");
    }

    /// What the history calls a field of these values.
    default String name(Words w, String field, Values values) {
        return w.plain(label(field));
    }

    /// What stands in a field, as the history shows it: words instead of keys.
    default String said(Words w, String field, Values values) {
        var text = values.of(field);
        return text.equals("yes") ? w.plain("people.office.yes") : text;
    }
}
