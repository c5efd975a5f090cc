package kompass.pickup;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import kompass.papers.PageId;
import kompass.papers.Pages;
import kompass.site.ContentPolicy;
import kompass.site.Device;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Behind the door: summary and papers to look at and to download, singly, as one ZIP or as one
/// PDF. Files are handed out as such, in a sandbox, and never run anything.
@Controller
@RequestMapping("/pick-up/{token}")
class FilesController {

    private final Porter porter;
    private final Doors doors;
    private final Pages papers;
    private final Device device;
    private final OfficePages pages;
    private final Templates templates;

    FilesController(
            Porter porter,
            Doors doors,
            Pages papers,
            Device device,
            OfficePages pages,
            Templates templates) {
        this.porter = porter;
        this.doors = doors;
        this.papers = papers;
        this.device = device;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/files")
    View show(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var visit = open(token, request);
        if (visit == null) return Redirect.to("/pick-up/" + token);
        return Html.of(
                templates.pickupFiles(pages.page("pickup.office.files.title", response), visit));
    }

    /// One page of a paper, to look at.
    @GetMapping("/pages/{page}")
    void picture(
            @PathVariable String token,
            @PathVariable UUID page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var visit = open(token, request);
        var id = new PageId(page);
        if (visit == null || !visit.dossier().holds(id)) throw new NotFound();
        send(papers.picture(id), "image/jpeg", null, response);
    }

    @GetMapping("/files/{name}")
    void download(
            @PathVariable String token,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var visit = open(token, request);
        if (visit == null) throw new NotFound();
        var dossier = visit.dossier();
        switch (name) {
            case "summary" -> pdf(dossier.summary(), dossier.summaryName(), response);
            case "all.pdf" -> pdf(dossier.whole(), dossier.name("pdf"), response);
            case "all.zip" -> {
                head("application/zip", dossier.name("zip"), response);
                dossier.zip(response.getOutputStream());
            }
            default -> {
                var file =
                        dossier.files().stream()
                                .filter(one -> one.paper().equals(name))
                                .findFirst()
                                .orElseThrow(NotFound::new);
                pdf(dossier.pdf(file), file.name(), response);
            }
        }
    }

    /// Null where this browser has not opened the door, or what was behind it is erased.
    private @Nullable Visit open(String token, HttpServletRequest request) {
        var visit = porter.visit(token).orElse(null);
        if (visit == null) return null;
        var opened =
                device.of(request)
                        .filter(secret ->
                                doors.isOpen(secret, porter.proof(visit), visit.letter().id()));
        return opened.isPresent() ? visit : null;
    }

    private static void pdf(byte[] bytes, String name, HttpServletResponse response)
            throws IOException {
        send(bytes, "application/pdf", name, response);
    }

    private static void send(
            byte[] bytes, String type, @Nullable String name, HttpServletResponse response)
            throws IOException {
        head(type, name, response);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void head(String type, @Nullable String name, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader("Content-Security-Policy", ContentPolicy.SANDBOX);
        response.setHeader("Referrer-Policy", "strict-origin");
        if (name != null)
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment().filename(name).build().toString());
    }
}
