package kompass.signin;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import kompass.factors.TypedCodes;
import kompass.mail.Letter;
import kompass.mail.Mail;
import kompass.mail.Unneeded;
import kompass.mail.Unsendable;
import kompass.mail.Writer;
import kompass.people.People;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// Writes the mails with a link to get in. What they say is only known while the link is good.
@Component
class LinkWriter implements Writer {

    static final String KIND = "staff-link";

    private final Links links;
    private final People people;
    private final Porches porches;
    private final Towns towns;
    private final Templates templates;

    LinkWriter(Links links, People people, Porches porches, Towns towns, Templates templates) {
        this.links = links;
        this.people = people;
        this.porches = porches;
        this.towns = towns;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mail write(Letter letter) throws Unsendable {
        var link =
                links.find(letter.about())
                        .orElseThrow(() -> new Unneeded("The link is used or expired"));
        var person = link.person();
        if (person == null) throw new Unneeded("Nobody's link");
        var name =
                people.staff(person)
                        .orElseThrow(() -> new Unneeded("May no longer sign in"))
                        .name();
        var w = porches.words();
        var word = "signin.office.letter." + link.purpose().key();
        var mail =
                new LinkLetter(
                        towns.town().fullName(),
                        w.plain(word + ".subject", towns.town().fullName()),
                        w.plain("signin.office.letter.hello", name),
                        w.plain(word, towns.town().fullName()),
                        links.address(link.id()),
                        w.plain(
                                "signin.office.letter.code",
                                TypedCodes.grouped(links.code(link.id()))),
                        w.plain("signin.office.letter.until", w.dateAndTime(link.expiresAt())));
        return new Mail(
                mail.sender(),
                null,
                mail.subject(),
                "de",
                mail.text(),
                templates.signinLetter(mail).render(),
                List.of());
    }
}
