package kompass.languages;

import gg.jte.TemplateOutput;
import java.util.List;
import kompass.languages.Inline.Link;
import kompass.languages.Inline.Quote;
import kompass.languages.Inline.Strong;
import kompass.languages.Inline.Text;
import kompass.languages.Inline.Value;

/// Writes texts as HTML for one reader. The only place where a text becomes markup: whatever it
/// holds is escaped, and only the marks it was parsed into become elements.
final class Writing {

    private final TemplateOutput output;
    private final Language reader;

    Writing(TemplateOutput output, Language reader) {
        this.output = output;
        this.reader = reader;
    }

    /// `around` is the language that the place is already marked with.
    void write(Wording wording, Language around) {
        if (wording.language().tag().equals(around.tag())) {
            write(wording.parts(), around);
        } else {
            output.writeContent("<span lang=\"");
            escape(wording.language().tag());
            output.writeContent("\" dir=\"" + wording.language().direction() + "\">");
            write(wording.parts(), wording.language());
            output.writeContent("</span>");
        }
    }

    private void write(List<Inline> parts, Language around) {
        for (var part : parts)
            switch (part) {
                case Text plain -> escape(plain.text());
                case Value value -> {
                    output.writeContent("<bdi>");
                    escape(value.text());
                    output.writeContent("</bdi>");
                }
                case Quote quote -> quote(quote.wording(), around);
                case Strong strong -> {
                    output.writeContent("<strong>");
                    write(strong.inside(), around);
                    output.writeContent("</strong>");
                }
                case Link link -> {
                    output.writeContent("<a href=\"");
                    escape(address(link.target()));
                    output.writeContent(
                            link.target().startsWith("https:") ? "\" rel=\"noopener\">" : "\">");
                    write(link.inside(), around);
                    output.writeContent("</a>");
                }
            }
    }

    private void quote(Wording wording, Language around) {
        if (wording.language().tag().equals(around.tag())) {
            output.writeContent("<bdi>");
            write(wording.parts(), around);
            output.writeContent("</bdi>");
        } else {
            write(wording, around);
        }
    }

    /// Paths are written without a language; they lead on in the reader's.
    private String address(String target) {
        if (!target.startsWith("/")) return target;
        return "/" + reader.tag() + (target.equals("/") ? "" : target);
    }

    private void escape(String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            var entity =
                    switch (text.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&#34;";
                        case '\'' -> "&#39;";
                        default -> "";
                    };
            if (!entity.isEmpty()) {
                output.writeContent(text, written, i);
                output.writeContent(entity);
                written = i + 1;
            }
        }
        output.writeContent(text, written, text.length());
    }
}
