package kompass.people;

import java.util.Optional;
import java.util.UUID;

/// How people get in, as far as an administrator has to do with it. Implemented where people sign
/// in.
public interface Accounts {

    /// Sends a link by which the person sets a password; earlier ones no longer open.
    ///
    /// @return the link where no mail can be sent: to be shown once and handed over by hand
    Optional<String> invite(Staff by, Person person);

    State state(UUID person);

    /// Signs somebody out everywhere.
    void end(UUID person);

    /// For whoever has lost the phone and the recovery codes: at the next sign-in they set up a
    /// second factor anew.
    void forgetSecondFactor(Staff by, Person person);

    /// How far somebody has come.
    ///
    /// @param active has accepted the invitation
    record State(boolean active, boolean secondFactor) {}
}
