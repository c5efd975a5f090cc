package kompass.people;

/// What happened to somebody's way in.
public enum Access {
    SIGNED_IN,
    SIGNED_OUT_EVERYWHERE,
    INVITED,
    PASSWORD_CHOSEN,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    APP_SET_UP,
    APP_REMOVED,
    CODES_RENEWED,
    SECOND_FACTOR_RESET
}
