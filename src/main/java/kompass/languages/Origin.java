package kompass.languages;

/// Who wrote a translation. What a machine wrote is marked to the reader until a person approves it
/// (EU AI Act, Art. 50).
public enum Origin {
    PERSON,
    MACHINE,
    IMPORT
}
