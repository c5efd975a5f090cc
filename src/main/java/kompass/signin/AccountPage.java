package kompass.signin;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import kompass.factors.CodeApp;
import kompass.factors.Passkeys;
import kompass.factors.Passwords;
import kompass.factors.RecoveryCodes;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.Permissions;
import kompass.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Shows the own account, after whatever was done there.
@Component
class AccountPage {

    private static final Set<String> NOTICES = Set.of("done", "fresh", "last");

    private final Sessions sessions;
    private final Devices devices;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final CodeApp app;
    private final RecoveryCodes recovery;
    private final StaffFrame frame;
    private final Templates templates;

    AccountPage(
            Sessions sessions,
            Devices devices,
            Passwords passwords,
            Passkeys passkeys,
            CodeApp app,
            RecoveryCodes recovery,
            StaffFrame frame,
            Templates templates) {
        this.sessions = sessions;
        this.devices = devices;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.app = app;
        this.recovery = recovery;
        this.frame = frame;
        this.templates = templates;
    }

    View again(String notice) {
        return Redirect.to(AccountController.PATH + "?notice=" + notice);
    }

    View show(Staff staff, Session session, String notice, HttpServletResponse response) {
        var word = NOTICES.contains(notice) ? "signin.office.account." + notice : null;
        return show(staff, session, Form.empty(), word, List.of(), response);
    }

    View show(Staff staff, Session session, Form form, HttpServletResponse response) {
        return show(staff, session, form, null, List.of(), response);
    }

    View codes(Staff staff, Session session, List<String> codes, HttpServletResponse response) {
        return show(staff, session, Form.empty(), null, codes, response);
    }

    private View show(
            Staff staff,
            Session session,
            Form form,
            @Nullable String notice,
            List<String> codes,
            HttpServletResponse response) {
        response.setHeader(Permissions.HEADER, Permissions.WITH_PASSKEYS);
        var me = staff.id();
        var account =
                new Account(
                        sessions.of(me).stream().map(it -> place(it, session)).toList(),
                        devices.of(me),
                        passwords.exists(me),
                        passkeys.of(me).stream()
                                .map(it ->
                                        new Account.Key(
                                                it.getCredentialId().toBase64UrlString(),
                                                it.getLabel(),
                                                it.getCreated(),
                                                it.getLastUsed()))
                                .toList(),
                        app.isUsedBy(me),
                        recovery.left(me),
                        form,
                        notice,
                        codes);
        var page = frame.titled(staff, AccountController.PATH, "signin.office.account.title");
        return new Html(templates.signinStaffAccount(page, account), form.isRefused() ? 422 : 200);
    }

    private static Account.Place place(Session session, Session here) {
        var key = session.fingerprint().equals(here.fingerprint()) ? "" : session.fingerprint();
        return new Account.Place(key, session.browser(), session.since(), session.seenAt());
    }
}
