package kompass.directory;

/// What can be asked about a person; each concern says which of these it needs. What it does not
/// name is never asked.
public enum Detail {
    NAME,
    /// A first name or any name the person likes to be called: advice and clubs need no more.
    CALL_NAME,
    BIRTH_DATE,
    AGE_GROUP,
    NATIONALITY,
    ADDRESS,
    FORMER_ADDRESS,
    ARRIVAL_DAY,
    HOUSEHOLD,
    EXPIRY_DATE,
    /// A file or reference number (AZR, BG-Nummer, Aktenzeichen): never required, never checked for
    /// a format.
    REFERENCE
}
