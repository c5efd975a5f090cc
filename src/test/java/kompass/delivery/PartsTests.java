package kompass.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import kompass.mail.Letter;
import org.junit.jupiter.api.Test;

class PartsTests {

    private static final long FIVE_MEGABYTES = 5_000_000;

    @Test
    void whatIsEncryptedIsEncodedTwice() {
        assertThat(Parts.encoded(FIVE_MEGABYTES, Letter.Mode.ATTACHMENT))
                .isBetween(6_850_000L, 6_850_001L);
        assertThat(Parts.encoded(FIVE_MEGABYTES, Letter.Mode.SMIME))
                .isBetween(9_384_500L, 9_384_501L);
        assertThat(Parts.fitsAlone(FIVE_MEGABYTES, 9_000_000, Letter.Mode.ATTACHMENT)).isTrue();
        assertThat(Parts.fitsAlone(FIVE_MEGABYTES, 9_000_000, Letter.Mode.SMIME)).isFalse();
    }

    @Test
    void encryptedPapersTravelInMoreParts() {
        var sizes = new LinkedHashMap<String, Long>();
        sizes.put("ausweise", 3_000_000L);
        sizes.put("urkunden", 2_000_000L);

        assertThat(Parts.plan(sizes, 9_000_000, Letter.Mode.ATTACHMENT))
                .containsExactly(List.of("ausweise", "urkunden"));
        assertThat(Parts.plan(sizes, 9_000_000, Letter.Mode.SMIME))
                .containsExactly(List.of("ausweise"), List.of("urkunden"));
    }
}
