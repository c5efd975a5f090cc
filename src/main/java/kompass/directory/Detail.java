package kompass.directory;

/// What can be asked about a person; each concern says which of these it needs. What it does not
/// name is never asked.
public enum Detail {
    NAME,
    /// Names borne before, such as the birth name.
    FORMER_NAMES,
    /// A first name or any name the person likes to be called: advice and clubs need no more.
    CALL_NAME,
    BIRTH_DATE,
    AGE_GROUP,
    NATIONALITY,
    ADDRESS,
    FORMER_ADDRESS,
    ARRIVAL_DAY,
    HOUSEHOLD,
    /// Which languages the person speaks.
    LANGUAGES,
    /// The child that the request is about, where the person itself is a parent.
    CHILD_NAME,
    CHILD_BIRTH_DATE,
    EXPIRY_DATE,
    /// A file or reference number (AZR, BG-Nummer, Aktenzeichen): never required, never checked for
    /// a format.
    REFERENCE
}
