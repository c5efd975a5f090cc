package kompass.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import kompass.papers.Page;
import kompass.papers.PageId;
import kompass.papers.Pages;
import kompass.site.ContentPolicy;
import kompass.site.Device;
import kompass.site.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Shows the pages of a draft on the device that took them, as our own pictures of them and in a
/// sandbox. To others they are not there.
@Controller
@RequestMapping("/{language}/request/{concern}/papers")
class PictureController {

    private final Drafts drafts;
    private final Pages pages;
    private final Device device;

    PictureController(Drafts drafts, Pages pages, Device device) {
        this.drafts = drafts;
        this.pages = pages;
        this.device = device;
    }

    @GetMapping("/{page}.jpg")
    ResponseEntity<byte[]> picture(
            @PathVariable String concern, @PathVariable UUID page, HttpServletRequest request) {
        return jpeg(pages.picture(own(concern, page, request)));
    }

    /// For the list, at a thirtieth of the data.
    @GetMapping("/small/{page}.jpg")
    ResponseEntity<byte[]> thumbnail(
            @PathVariable String concern, @PathVariable UUID page, HttpServletRequest request) {
        return jpeg(pages.thumbnail(own(concern, page, request)));
    }

    private PageId own(String concern, UUID page, HttpServletRequest request) {
        var secret = device.of(request).orElseThrow(NotFound::new);
        var draft = drafts.find(secret, concern).orElseThrow(NotFound::new);
        return pages.of(draft.id()).stream()
                .filter(one ->
                        one.id().value().equals(page) && one.isReady() && one.wasTakenOn(secret))
                .map(Page::id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> jpeg(byte[] picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", ContentPolicy.SANDBOX)
                .body(picture);
    }
}
