package kompass.requests;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kompass.database.Installation;
import kompass.languages.Language;
import kompass.print.QrCode;
import kompass.site.Device;
import kompass.site.Frame;
import kompass.site.Html;
import kompass.site.Redirect;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The receipt, for a day on the device that sent the request; and as a picture that can be kept.
@Controller
@RequestMapping("/{language}/request/{concern}")
class ReceiptController {

    private final Entrance entrance;
    private final Requests requests;
    private final Receipts receipts;
    private final ReceiptPicture picture;
    private final Installation installation;
    private final Device device;
    private final Frame frame;
    private final Templates templates;

    ReceiptController(
            Entrance entrance,
            Requests requests,
            Receipts receipts,
            ReceiptPicture picture,
            Installation installation,
            Device device,
            Frame frame,
            Templates templates) {
        this.entrance = entrance;
        this.requests = requests;
        this.receipts = receipts;
        this.picture = picture;
        this.installation = installation;
        this.device = device;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping("/receipt")
    View show(
            @PathVariable String language,
            @PathVariable String concern,
            HttpServletRequest request) {
        var reader = entrance.language(language);
        var found = shown(reader, concern, request);
        if (found.isEmpty()) return Redirect.to("/" + reader.tag() + "/status");
        var page =
                frame.page(
                        reader, "/request/" + concern + "/receipt", "requests.receipt.title", true);
        return Html.of(templates.requestsReceipt(page, found.get()));
    }

    @GetMapping("/receipt.png")
    ResponseEntity<byte[]> picture(
            @PathVariable String language,
            @PathVariable String concern,
            HttpServletRequest request) {
        var reader = entrance.language(language);
        return shown(reader, concern, request)
                .map(shown ->
                        ResponseEntity.ok()
                                .contentType(MediaType.IMAGE_PNG)
                                .cacheControl(CacheControl.noStore())
                                .body(picture.of(shown, reader)))
                .orElse(ResponseEntity.notFound().build());
    }

    private Optional<Shown> shown(Language reader, String concern, HttpServletRequest request) {
        return device.of(request)
                .flatMap(secret -> receipts.find(secret, concern))
                .flatMap(receipt ->
                        requests.find(receipt.request())
                                .map(sent ->
                                        new Shown(
                                                receipt,
                                                sent,
                                                entrance.nothingHeardBy(sent),
                                                QrCode.of(statusAddress(reader, receipt)),
                                                "/"
                                                        + reader.tag()
                                                        + "/request/"
                                                        + concern
                                                        + "/receipt.png")));
    }

    /// The code stands in the fragment, which no browser sends to a server or a log.
    private String statusAddress(Language reader, Receipt receipt) {
        return installation.publicUrl() + "/" + reader.tag() + "/status#" + receipt.code();
    }
}
