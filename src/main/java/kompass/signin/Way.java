package kompass.signin;

/// By what somebody has come in.
enum Way {
    CODE_APP,
    RECOVERY_CODE,
    PASSKEY,
    OTHER_SERVICE,
    DEMO;

    /// The office word.
    String label() {
        return "signin.office.way." + this;
    }
}
