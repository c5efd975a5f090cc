package kompass.pickup;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kompass.delivery.Arrivals;
import kompass.site.Device;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.Network;
import kompass.site.Page;
import kompass.site.Problem;
import kompass.site.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The way from the link in a letter to the papers: a code to the same mailbox (or the passphrase),
/// then the door opens for an hour. Virus scanners open links; so nothing happens until somebody
/// presses a button.
@Controller
@RequestMapping("/pick-up/{token}")
class PickUpController {

    private final Porter porter;
    private final OneTimeCodes codes;
    private final Doors doors;
    private final Tries tries;
    private final Arrivals arrivals;
    private final Device device;
    private final OfficePages pages;
    private final Templates templates;

    PickUpController(
            Porter porter,
            OneTimeCodes codes,
            Doors doors,
            Tries tries,
            Arrivals arrivals,
            Device device,
            OfficePages pages,
            Templates templates) {
        this.porter = porter;
        this.codes = codes;
        this.doors = doors;
        this.tries = tries;
        this.arrivals = arrivals;
        this.device = device;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping
    View door(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var visit = porter.visit(token).orElse(null);
        if (visit == null) return gone(response);
        return Html.of(
                templates.pickupDoor(
                        title(response), visit, isKnown(visit, request), Form.empty()));
    }

    @PostMapping("/code")
    View sendCode(@PathVariable String token, HttpServletResponse response) {
        var visit = porter.visit(token).orElse(null);
        if (visit == null) return gone(response);
        if (visit.passphrase()) return Redirect.to(visit.at(""));
        if (codes.send(visit.letter())) return Redirect.to(visit.at("/code"));
        var enough = new Problem("send", pages.german().of("pickup.office.codes.enough"));
        return OfficePages.tooMany(
                templates.pickupDoor(
                        title(response), visit, false, Form.empty().refused(List.of(enough))));
    }

    @GetMapping("/code")
    View typeCode(@PathVariable String token, HttpServletResponse response) {
        var visit = porter.visit(token).orElse(null);
        if (visit == null) return gone(response);
        if (visit.passphrase()) return Redirect.to(visit.at(""));
        return Html.of(templates.pickupCode(title(response), visit, Form.empty()));
    }

    @PostMapping("/access")
    View open(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var visit = porter.visit(token).orElse(null);
        if (visit == null) return gone(response);
        var form = Form.of(request);
        if (!isKnown(visit, request)) {
            var institution = Porter.addressee(visit.letter());
            if (!tries.mayTry(institution, Network.of(request)))
                return OfficePages.tooMany(again(visit, "pickup.office.slower", response));
            if (!isRight(visit, form))
                return new Html(
                        again(
                                visit,
                                visit.passphrase()
                                        ? "pickup.office.passphrase.wrong"
                                        : "pickup.office.code.wrong",
                                response),
                        422);
            tries.wasRight(institution);
        }
        var secret = device.of(request).orElseGet(() -> device.issue(response));
        var proof = porter.proof(visit);
        doors.open(secret, proof, visit.letter().id());
        if (form.isChosen("remember", "yes")) {
            doors.remember(secret, proof);
            device.keep(response, secret);
        }
        arrivals.opened(visit.request().id());
        return Redirect.to(visit.at("/files"));
    }

    private boolean isKnown(Visit visit, HttpServletRequest request) {
        return device.of(request)
                .filter(secret -> doors.isRemembered(secret, porter.proof(visit)))
                .isPresent();
    }

    private boolean isRight(Visit visit, Form form) {
        return visit.passphrase()
                ? porter.knows(visit, form.value("passphrase"))
                : codes.use(visit.letter().id(), digits(form.value("code")));
    }

    /// As it is typed or pasted: with blanks, in digits of any script.
    private static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints()
                .filter(Character::isDigit)
                .forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    private JteModel again(Visit visit, String problem, HttpServletResponse response) {
        var field = visit.passphrase() ? "passphrase" : "code";
        var refused = Form.empty().refused(List.of(new Problem(field, pages.german().of(problem))));
        return visit.passphrase()
                ? templates.pickupDoor(title(response), visit, false, refused)
                : templates.pickupCode(title(response), visit, refused);
    }

    private Page title(HttpServletResponse response) {
        return pages.page("pickup.office.title", response);
    }

    private View gone(HttpServletResponse response) {
        return OfficePages.gone(templates.pickupGone(title(response)));
    }
}
