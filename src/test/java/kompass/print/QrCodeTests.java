package kompass.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    @Test
    void aPhoneReadsTheAddressBack() throws Exception {
        var address = "https://kompass.example/ar/status#K7F3-M9QT";

        var image = QrCode.of(address).image(400);

        var bitmap = new BinaryBitmap(new HybridBinarizer(light(image)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(address);
    }

    @Test
    void aTemplateDrawsItAsOnePathWithAQuietZone() {
        var code = QrCode.of("K");

        assertThat(code.size()).isEqualTo(29);
        assertThat(code.path()).startsWith("M4 4h7v1H4z").doesNotContain("M0 ");
    }

    @Test
    void aTextTooLongIsNoCode() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("x".repeat(3000)));
    }

    private static LuminanceSource light(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new RGBLuminanceSource(
                width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
