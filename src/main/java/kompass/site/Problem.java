package kompass.site;

import kompass.languages.Wording;

/// What is wrong with one field and how to put it right. `field` is the field's name, which is also
/// the id that the summary links to.
public record Problem(String field, Wording message) {}
