package kompass.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kompass.languages.Language;
import kompass.papers.PageId;
import kompass.papers.Pages;
import kompass.requests.Request;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Everything that an office is to have of a request: the summary and its papers, each as one PDF.
public final class Dossier {

    private final Request request;
    private final Outline outline;
    private final List<File> files;
    private final FileNames names;
    private final Pages pages;
    private final Language german;

    /// One paper. `paper` is its slug, `pictures` its pages in their order.
    public record File(String paper, String title, String name, List<PageId> pictures) {}

    Dossier(
            Request request,
            Outline outline,
            List<File> files,
            FileNames names,
            Pages pages,
            Language german) {
        this.request = request;
        this.outline = outline;
        this.files = List.copyOf(files);
        this.names = names;
        this.pages = pages;
        this.german = german;
    }

    public Request request() {
        return request;
    }

    public Outline outline() {
        return outline;
    }

    public List<File> files() {
        return files;
    }

    public int pictures() {
        return files.stream().mapToInt(file -> file.pictures().size()).sum();
    }

    public boolean holds(PageId page) {
        return files.stream().anyMatch(file -> file.pictures().contains(page));
    }

    public String summaryName() {
        return names.summary();
    }

    /// Holds no name: downloads stand in lists that others see.
    public String name(String ending) {
        return "Anfrage_" + request.reference() + "." + ending;
    }

    public byte[] summary() {
        return Summary.of(outline, german).pdf();
    }

    public byte[] pdf(File file) {
        return pages.pdf(request.id(), file.paper(), file.title(), german);
    }

    /// Summary and papers beside each other; one PDF at a time is in memory.
    public void zip(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        put(zip, summaryName(), summary());
        for (var file : files) put(zip, file.name(), pdf(file));
        zip.finish();
    }

    /// Summary and papers one after the other.
    public byte[] whole() throws IOException {
        try (var whole = Loader.loadPDF(summary());
                var bytes = new ByteArrayOutputStream()) {
            var merger = new PDFMergerUtility();
            for (var file : files) append(merger, whole, pdf(file));
            whole.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void append(PDFMergerUtility merger, PDDocument whole, byte[] pdf)
            throws IOException {
        try (var one = Loader.loadPDF(pdf)) {
            merger.appendDocument(whole, one);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        new ByteArrayInputStream(bytes).transferTo(zip);
        zip.closeEntry();
    }
}
