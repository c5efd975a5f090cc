package kompass.imaging;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;

/// Letters of known words, printed on A4 at 300 dpi.
public enum Writing {
    GERMAN(
            "deu",
            "NotoSans-Regular.ttf",
            """
            Bescheinigung des Vermieters über den Einzug
            Hiermit bestätige ich, dass die unten genannte Person in die folgende Wohnung eingezogen ist. Die Wohnung liegt im ersten Obergeschoss links und hat drei Zimmer, eine Küche und ein Bad.
            Die Miete beträgt monatlich vierhundertachtzig Euro ohne Heizung. Die Nebenkosten werden jedes Jahr abgerechnet. Der Schlüssel wurde am Tag des Einzugs übergeben, der Zähler für Strom zeigte an diesem Tag einen Stand, der im Protokoll vermerkt ist.
            Der Mieter meldet sich innerhalb von zwei Wochen bei der Gemeinde an. Für die Anmeldung braucht er einen gültigen Ausweis, diese Bescheinigung und, wenn Kinder mit umziehen, deren Geburtsurkunden.
            Bitte bringen Sie zum Termin alle Unterlagen im Original mit. Wenn Sie den Termin nicht einhalten können, rufen Sie uns bitte rechtzeitig an, damit wir ihn an andere Menschen vergeben können.
            Ein Widerspruch gegen diesen Bescheid ist innerhalb eines Monats nach seiner Bekanntgabe möglich. Er ist schriftlich oder zur Niederschrift bei der Behörde einzulegen, die den Bescheid erlassen hat.
            Mit freundlichen Grüßen
            Gemeinde Kalletal, Bürgerbüro und Einwohnermeldeamt
            """),
    RUSSIAN(
            "rus",
            "NotoSans-Regular.ttf",
            """
            Справка о регистрации по месту жительства
            Настоящая справка выдана в том, что указанное ниже лицо проживает по данному адресу вместе со своей семьёй. Квартира находится на втором этаже и состоит из двух комнат, кухни и ванной.
            Для получения пособия необходимо представить паспорт, договор аренды и свидетельства о рождении детей. Документы принимаются каждый рабочий день с девяти до двенадцати часов.
            Если вы не можете прийти в назначенное время, пожалуйста, позвоните нам заранее. Мы найдём для вас другой день. Переводчик предоставляется бесплатно, но его нужно заказать за неделю.
            Курсы немецкого языка начинаются в сентябре. Занятия проходят четыре раза в неделю в здании школы. Дети в возрасте от шести лет обязаны посещать школу, младшие дети могут ходить в детский сад.
            С уважением, отдел по работе с населением
            """),
    ARABIC(
            "ara",
            "NotoSansArabic-Regular.ttf",
            """
            شهادة تسجيل السكن
            نشهد بأن الشخص المذكور أدناه يسكن في هذا العنوان مع أسرته منذ بداية الشهر الماضي. تقع الشقة في الطابق الأول وفيها غرفتان ومطبخ وحمام.
            للحصول على المساعدة يجب تقديم جواز السفر وعقد الإيجار وشهادات ميلاد الأطفال. تستقبل الدائرة الوثائق كل يوم عمل من الساعة التاسعة حتى الساعة الثانية عشرة.
            إذا لم تتمكن من الحضور في الموعد فالرجاء الاتصال بنا قبل ذلك حتى نجد لك موعدا آخر. الترجمة مجانية ولكن يجب طلبها قبل أسبوع.
            تبدأ دروس اللغة الألمانية في الخريف. الدروس أربع مرات في الأسبوع في مبنى المدرسة. على الأطفال الذهاب إلى المدرسة والصغار يمكنهم الذهاب إلى الروضة.
            مع أطيب التحيات من مكتب شؤون السكان
            """);

    public static final int WIDTH = 2480;
    public static final int HEIGHT = 3508;

    private static final int MARGIN = 260;
    private static final float SIZE = 11f / 72 * 300;

    private final String tesseract;
    private final String font;
    private final String text;

    Writing(String tesseract, String font, String text) {
        this.tesseract = tesseract;
        this.font = font;
        this.text = text.strip();
    }

    /// The name of the language for OCR.
    public String tesseract() {
        return tesseract;
    }

    public List<String> words() {
        return List.of(text.split("\\s+"));
    }

    /// Black on white.
    public BufferedImage sheet() {
        return sheet(Color.BLACK);
    }

    public BufferedImage sheet(Color ink) {
        var sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var pen = sheet.createGraphics();
        pen.setColor(new Color(0xfbfbf8));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(ink);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        var context = new FontRenderContext(null, true, true);
        float y = MARGIN;
        for (var paragraph : text.lines().toList()) {
            var attributed = new AttributedString(paragraph);
            attributed.addAttribute(TextAttribute.FONT, font());
            if (this == ARABIC)
                attributed.addAttribute(
                        TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_RTL);
            var lines = new LineBreakMeasurer(attributed.getIterator(), context);
            while (lines.getPosition() < paragraph.length()) {
                var line = lines.nextLayout(WIDTH - 2 * MARGIN);
                y += line.getAscent();
                float x = this == ARABIC ? WIDTH - MARGIN - line.getAdvance() : MARGIN;
                line.draw(pen, x, y);
                y += line.getDescent() + line.getLeading() + 12;
            }
            y += 40;
        }
        pen.dispose();
        return sheet;
    }

    private Font font() {
        try (var file = Writing.class.getResourceAsStream("/fonts/" + font)) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
