package kompass.factors;

import kompass.people.Person;
import kompass.print.QrCode;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// What people need to see to put the secret into their app. The seed is the session's own
/// fingerprint: the page can be loaded again, and nothing is kept before the app has proved itself.
@Component
public class CodeAppPage {

    private final CodeApp app;
    private final Towns towns;

    CodeAppPage(CodeApp app, Towns towns) {
        this.app = app;
        this.towns = towns;
    }

    public AppSecret of(Person person, String seed) {
        var secret = app.secret(person.id(), seed);
        var address = app.address(secret, towns.town().fullName(), person.email());
        return new AppSecret(QrCode.of(address), TypedCodes.grouped(secret));
    }
}
