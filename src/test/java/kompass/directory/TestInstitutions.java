package kompass.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An institution with other settings for its letters.
public final class TestInstitutions {

    private TestInstitutions() {}

    public static Institution withMode(Institution one, Institution.Mode mode) {
        return with(one, mode, one.limitBytes(), one.certificate());
    }

    public static Institution with(
            Institution one, Institution.Mode mode, long limitBytes, @Nullable String certificate) {
        return with(
                one,
                one.mailbox(),
                one.secondMailbox(),
                mode,
                limitBytes,
                certificate,
                one.serves());
    }

    static Institution serving(Institution one, List<String> places) {
        return with(
                one,
                one.mailbox(),
                one.secondMailbox(),
                one.mode(),
                one.limitBytes(),
                one.certificate(),
                places);
    }

    /// With this mailbox and no other.
    public static Institution at(String mailbox, Institution one) {
        return with(
                one, mailbox, null, one.mode(), one.limitBytes(), one.certificate(), one.serves());
    }

    private static Institution with(
            Institution one,
            @Nullable String mailbox,
            @Nullable String secondMailbox,
            Institution.Mode mode,
            long limitBytes,
            @Nullable String certificate,
            List<String> serves) {
        return new Institution(
                one.slug(),
                one.name(),
                one.kind(),
                one.description(),
                one.place(),
                one.hours(),
                one.deviations(),
                one.hoursNote(),
                one.phone(),
                one.spokenLanguages(),
                one.accessibility(),
                one.leadWorkingDays(),
                one.answerWorkingDays(),
                mailbox,
                secondMailbox,
                mode,
                limitBytes,
                certificate,
                one.controller(),
                one.dataProtectionOfficer(),
                serves,
                one.listed(),
                one.position());
    }
}
