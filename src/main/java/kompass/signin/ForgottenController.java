package kompass.signin;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import kompass.mail.Mailing;
import kompass.people.People;
import kompass.people.Person;
import kompass.site.Form;
import kompass.site.Html;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// For whoever has forgotten the password. The answer is the same for everybody and at once; what
/// is done about it is done afterwards.
@Controller
class ForgottenController {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenController.class);
    private static final String PATH = Gate.DOOR + "/forgotten";

    /// Nobody's mailbox is filled by others.
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final People people;
    private final Links links;
    private final StaffAccounts accounts;
    private final Throttle throttle;
    private final Mailing mailing;
    private final Porches porches;
    private final Templates templates;

    ForgottenController(
            People people,
            Links links,
            StaffAccounts accounts,
            Throttle throttle,
            Mailing mailing,
            Porches porches,
            Templates templates) {
        this.people = people;
        this.links = links;
        this.accounts = accounts;
        this.throttle = throttle;
        this.mailing = mailing;
        this.porches = porches;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View ask() {
        return page(Form.empty(), false);
    }

    @PostMapping(PATH)
    View send(HttpServletRequest request) {
        var form = Form.of(request);
        var email = People.normalised(form.value("email"));
        var attempt = throttle.begin("forgotten", email, Optional.empty(), request);
        if (!attempt.mustWait() && mailing.isPossible())
            Thread.ofVirtual().name("forgotten password").start(() -> send(email));
        return page(form, true);
    }

    private void send(String email) {
        try {
            people.findByEmail(email)
                    .filter(person -> !person.isDisabled() && isAllowed(person))
                    .ifPresent(person -> accounts.send(Links.Purpose.RESET, person));
        } catch (RuntimeException e) {
            LOG.error("A link for a forgotten password could not be sent", e);
        }
    }

    private boolean isAllowed(Person person) {
        return !links.isRecent(Links.Purpose.RESET, person.id(), PAUSE);
    }

    private View page(Form form, boolean sent) {
        return Html.of(
                templates.signinStaffForgotten(
                        porches.titled("signin.office.forgottenTitle"),
                        form,
                        sent,
                        mailing.isPossible()));
    }
}
