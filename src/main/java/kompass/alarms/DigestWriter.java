package kompass.alarms;

import java.util.ArrayList;
import java.util.List;
import kompass.database.Installation;
import kompass.delivery.Outline;
import kompass.delivery.Outline.Button;
import kompass.delivery.Outline.Line;
import kompass.delivery.Outline.Section;
import kompass.delivery.Stationery;
import kompass.languages.Words;
import kompass.mail.Letter;
import kompass.mail.Mail;
import kompass.mail.Unneeded;
import kompass.mail.Unsendable;
import kompass.mail.Writer;
import org.springframework.stereotype.Component;

/// Writes to the alarm contacts what somebody must look after, as it is when the mail leaves.
/// References and offices only.
@Component
class DigestWriter implements Writer {

    static final String KIND = "digest";

    private final Troubles troubles;
    private final Stationery stationery;
    private final Installation installation;

    DigestWriter(Troubles troubles, Stationery stationery, Installation installation) {
        this.troubles = troubles;
        this.stationery = stationery;
        this.installation = installation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mail write(Letter letter) throws Unsendable {
        var undelivered = troubles.undelivered();
        var redirected = troubles.redirected();
        var lost = troubles.lost();
        var unconfirmed = troubles.unconfirmed();
        var settings = troubles.settings();
        if (undelivered.isEmpty()
                && redirected.isEmpty()
                && lost.isEmpty()
                && unconfirmed.isEmpty()
                && settings.isEmpty()) throw new Unneeded("Everything is mended by now");
        var german = stationery.german();
        var town = stationery.town();
        var sections = new ArrayList<Section>();
        if (!undelivered.isEmpty()) sections.add(section("undelivered", undelivered, german));
        if (!lost.isEmpty())
            sections.add(
                    new Section(
                            german.plain("alarms.office.lost"),
                            null,
                            lost.stream()
                                    .map(it ->
                                            Line.of(
                                                    it.reference(),
                                                    german.plain(
                                                            "alarms.office.lost.line",
                                                            it.office(),
                                                            german.dateAndTime(it.at()))))
                                    .toList(),
                            null));
        if (!redirected.isEmpty()) sections.add(section("redirected", redirected, german));
        if (!unconfirmed.isEmpty()) sections.add(section("unconfirmed", unconfirmed, german));
        if (!settings.isEmpty())
            sections.add(
                    new Section(
                            german.plain("alarms.office.settings"),
                            null,
                            settings.stream().map(it -> Line.of("", it.said())).toList(),
                            null));
        var title =
                german.plain(
                        "alarms.office.digest.title",
                        undelivered.size()
                                + redirected.size()
                                + lost.size()
                                + unconfirmed.size()
                                + settings.size());
        var closing = new ArrayList<>(List.of(german.plain("alarms.office.digest.why")));
        if (installation.demo()) closing.add(german.plain("alarms.office.demo"));
        return stationery.mail(
                new Outline(
                        town.product(),
                        town.name(),
                        "[" + town.product() + "] " + title,
                        title,
                        german.plain("alarms.office.digest.lead"),
                        "",
                        List.of(
                                new Button(
                                        german.plain("alarms.office.digest.open"),
                                        installation.publicUrl() + LettersRoom.PATH,
                                        true,
                                        null)),
                        sections,
                        null,
                        closing));
    }

    private static Section section(String key, List<Trouble> troubles, Words german) {
        return new Section(
                german.plain("alarms.office." + key),
                null,
                troubles.stream()
                        .map(trouble ->
                                Line.of(
                                        trouble.reference(),
                                        german.plain(
                                                "alarms.office.line",
                                                trouble.office(),
                                                german.plain(
                                                        "alarms.office.word." + trouble.word()),
                                                german.dateAndTime(trouble.since()))))
                        .toList(),
                null);
    }
}
