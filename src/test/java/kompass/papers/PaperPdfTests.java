package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import kompass.languages.Language;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PaperPdfTests {

    private static final Language GERMAN =
            new Language("de", "Deutsch", "Deutsch", null, true, false, false, 0);

    @Test
    void whatWeMadeFromPixelsIsPdfA2b() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var pdf = new PaperPdf("Mietvertrag & <Übergabe>", GERMAN)) {
            var darkroom = new Darkroom(new Heif());
            for (var photo : new String[] {"/photos/passport.jpg", "/photos/lease.webp"})
                pdf.add(darkroom.develop(Sheets.fixture(photo)).getFirst().jpeg(), 1);

            try (var parser =
                            Foundries.defaultInstance()
                                    .createParser(
                                            new ByteArrayInputStream(pdf.bytes()),
                                            PDFAFlavour.PDFA_2_B);
                    var validator =
                            Foundries.defaultInstance()
                                    .createValidator(PDFAFlavour.PDFA_2_B, false)) {
                var result = validator.validate(parser);

                assertThat(result.getTestAssertions()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }
}
