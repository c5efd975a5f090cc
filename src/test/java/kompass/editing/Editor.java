package kompass.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import kompass.keeping.Forms;
import kompass.signin.StaffVisit;

/// Somebody who writes, as a browser does it.
record Editor(StaffVisit browser) {

    private static final Pattern LINK = Pattern.compile("/staff/guide/articles/([0-9a-f-]{36})\"");

    /// The address of the article that the tree lists under these words.
    String find(String words) {
        var page = browser.get("/staff/guide?words=" + words.replace(" ", "+") + "&sort=position");
        var link = LINK.matcher(page.body());
        assertThat(link.find()).as("%s is in the tree", words).isTrue();
        return "/staff/guide/articles/" + link.group(1);
    }

    Forms open(String address) {
        var page = browser.get(address);
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        return Forms.in(page.body());
    }

    /// Saves and publishes, having seen what it means for the translations.
    void publish(String address, Forms form) {
        var answer = browser.post(address, form.with("go", "publish").body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var next = answer.headers().firstValue("Location").orElseThrow();
        if (next.endsWith("?look")) publish(address, open(address));
        else assertThat(next).endsWith("?published");
    }

    /// Saves what is shown at once, having seen what it means for the translations.
    HttpResponse<String> save(String address, Forms form) {
        return form.savedBy(browser, address);
    }

    /// The field of the block that holds this text.
    static String field(Forms form, String text) {
        for (var key : form.values("blocks"))
            for (var field : new String[] {"text", "title", "items"})
                if (form.value("block." + key + "." + field).contains(text))
                    return "block." + key + "." + field;
        throw new AssertionError("No block says: " + text);
    }
}
