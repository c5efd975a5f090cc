package kompass.requests;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kompass.directory.Concern;
import kompass.languages.Language;
import kompass.papers.Busy;
import kompass.papers.Completion;
import kompass.papers.PageId;
import kompass.papers.Refused;
import kompass.papers.Upload;
import kompass.papers.Uploads;
import kompass.site.Device;
import kompass.site.Frame;
import kompass.site.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// Takes photos piece by piece (tus 1.0.0), so that a line that breaks costs a piece and not the
/// photo. The form without script brings whole files to `PapersController`; both end as the same
/// pages. Everything belongs to the draft that the cookie opens; to others it is not there.
@Controller
@RequestMapping("/{language}/request/{concern}/papers/uploads")
class UploadController {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    private final Entrance entrance;
    private final Drafts drafts;
    private final PaperList papers;
    private final Uploads uploads;
    private final Completion completion;
    private final Device device;
    private final Frame frame;

    UploadController(
            Entrance entrance,
            Drafts drafts,
            PaperList papers,
            Uploads uploads,
            Completion completion,
            Device device,
            Frame frame) {
        this.entrance = entrance;
        this.drafts = drafts;
        this.papers = papers;
        this.uploads = uploads;
        this.completion = completion;
        this.device = device;
        this.frame = frame;
    }

    @RequestMapping(
            path = {"", "/{upload}"},
            method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return Tus.abilities();
    }

    @PostMapping
    ResponseEntity<Map<String, String>> begin(
            @PathVariable String language,
            @PathVariable String concern,
            @RequestHeader HttpHeaders headers,
            HttpServletRequest request) {
        var reader = entrance.language(language);
        var draft = draft(concern, request);
        if (!speaksTus(headers)) return Tus.answer(PRECONDITION_FAILED).build();
        var length = number(headers, Tus.LENGTH);
        var said = Tus.metadata(requireNonNullElse(headers.getFirst(Tus.METADATA), ""));
        var photo = uuid(said.getOrDefault("photo", ""));
        var asked =
                papers.asked(entrance.concern(concern), said.getOrDefault("paper", ""))
                        .filter(Concern.Asked::canBeSent);
        if (length < 0 || photo == null || asked.isEmpty()) return Tus.answer(BAD_REQUEST).build();
        var former = uuid(said.getOrDefault("replaces", ""));
        if (former == null && papers.isFull(draft, asked.get().paper().slug()))
            return Tus.answer(CONTENT_TOO_LARGE).body(message(reader, Refused.Reason.QUOTA));
        try {
            var intent =
                    new Upload.Intent(
                            asked.get().paper().slug(),
                            photo,
                            length,
                            former == null ? null : new PageId(former),
                            said.containsKey("anyway"));
            var upload = uploads.begin(draft.id(), intent);
            return Tus.answer(CREATED)
                    .header(HttpHeaders.LOCATION, request.getRequestURI() + "/" + upload.id())
                    .header(Tus.EXPIRES, Tus.date(upload.expiresAt()))
                    .build();
        } catch (Refused refused) {
            return Tus.answer(CONTENT_TOO_LARGE).body(message(reader, refused.reason()));
        }
    }

    @RequestMapping(path = "/{upload}", method = RequestMethod.HEAD)
    ResponseEntity<Void> progress(
            @PathVariable String concern, @PathVariable UUID upload, HttpServletRequest request) {
        var own = own(concern, upload, request);
        return Tus.answer(OK)
                .header(Tus.OFFSET, String.valueOf(own.received()))
                .header(Tus.LENGTH, String.valueOf(own.length()))
                .header(Tus.EXPIRES, Tus.date(own.expiresAt()))
                .build();
    }

    /// Keeps each piece as soon as it is here: what came before the line broke is not sent again.
    @PatchMapping(path = "/{upload}", consumes = Tus.BYTES)
    ResponseEntity<Void> append(
            @PathVariable String concern,
            @PathVariable UUID upload,
            @RequestHeader HttpHeaders headers,
            HttpServletRequest request)
            throws IOException {
        var own = own(concern, upload, request);
        if (!speaksTus(headers)) return Tus.answer(PRECONDITION_FAILED).build();
        long offset = number(headers, Tus.OFFSET);
        if (offset != own.received()) return Tus.answer(CONFLICT).build();
        try (var body = new Pieces(request.getInputStream(), Uploads.pieceBytes())) {
            for (var piece = body.next(); piece.length > 0; piece = body.next()) {
                if (offset + piece.length > own.length())
                    return Tus.answer(CONTENT_TOO_LARGE).build();
                if (!uploads.append(upload, offset, piece)) return Tus.answer(CONFLICT).build();
                offset += piece.length;
            }
        }
        return Tus.answer(NO_CONTENT).header(Tus.OFFSET, String.valueOf(offset)).build();
    }

    @DeleteMapping("/{upload}")
    ResponseEntity<Void> cancel(
            @PathVariable String concern, @PathVariable UUID upload, HttpServletRequest request) {
        uploads.cancel(own(concern, upload, request).id());
        return Tus.answer(NO_CONTENT).build();
    }

    /// Makes pages of a photo that is here as a whole. May be asked again at any time and answers
    /// the same: 201 when its pages are there, 202 while they are being made, 422 with a sentence
    /// for the reader when nothing can be made of it; 503 when its turn did not come.
    @PostMapping("/{upload}/pages")
    ResponseEntity<Map<String, String>> finish(
            @PathVariable String language,
            @PathVariable String concern,
            @PathVariable UUID upload,
            HttpServletRequest request)
            throws IOException {
        var reader = entrance.language(language);
        own(concern, upload, request);
        var secret = device.of(request).orElseThrow(NotFound::new);
        Upload.Outcome outcome;
        try {
            outcome = completion.of(upload, secret);
        } catch (Busy later) {
            return Tus.answer(SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "30").build();
        }
        return switch (outcome) {
            case Upload.Kept _ -> Tus.answer(CREATED).build();
            case Upload.UnderWay _ -> Tus.answer(ACCEPTED).build();
            case Upload.Open _ -> Tus.answer(CONFLICT).build();
            case Upload.Declined(var reason) ->
                    Tus.answer(UNPROCESSABLE_CONTENT).body(message(reader, reason));
        };
    }

    private Upload own(String concern, UUID upload, HttpServletRequest request) {
        var draft = draft(concern, request);
        return uploads.find(upload)
                .filter(found -> found.owner().equals(draft.id()))
                .orElseThrow(NotFound::new);
    }

    private Draft draft(String concern, HttpServletRequest request) {
        return device.of(request)
                .flatMap(secret -> drafts.find(secret, concern))
                .orElseThrow(NotFound::new);
    }

    private Map<String, String> message(Language reader, Refused.Reason reason) {
        var words = frame.page(reader, "", "requests.papers.title").w();
        return Map.of("message", words.plain("requests.problem." + reason));
    }

    private static boolean speaksTus(HttpHeaders headers) {
        return Tus.VERSION.equals(headers.getFirst(Tus.RESUMABLE));
    }

    private static long number(HttpHeaders headers, String name) {
        var value = requireNonNullElse(headers.getFirst(name), "");
        return NUMBER.matcher(value).matches() ? Long.parseLong(value) : -1;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            return null;
        }
    }
}
