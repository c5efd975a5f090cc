package kompass.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/// The line between a phone and Kompass: counts the bytes that cross it, headers included and as
/// compressed, and can be made slow.
final class Wire {
    private final CDPSession session;
    private long bytes;

    /// Nothing is kept: every page is visited as if for the first time.
    Wire(Phone phone) {
        this(phone, false);
    }

    private Wire(Phone phone, boolean keeps) {
        session = phone.context().newCDPSession(phone.page());
        session.on(
                "Network.loadingFinished",
                event -> bytes += event.get("encodedDataLength").getAsLong());
        session.send("Network.enable");
        keeps(keeps);
    }

    /// What may be kept is kept, and crosses the line once.
    static Wire keeping(Phone phone) {
        return new Wire(phone, true);
    }

    private void keeps(boolean keeps) {
        var cache = new JsonObject();
        cache.addProperty("cacheDisabled", !keeps);
        session.send("Network.setCacheDisabled", cache);
    }

    /// A prepaid phone at the edge of the village: the line that the figures are promised for.
    Wire slow() {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 150);
        line.addProperty("downloadThroughput", 1_600_000 / 8);
        line.addProperty("uploadThroughput", 750_000 / 8);
        session.send("Network.emulateNetworkConditions", line);
        keeps(true);
        return this;
    }

    /// So slow that a photo is on its way for seconds.
    Wire crawling() {
        return conditions(false, 20_000);
    }

    /// Nothing crosses any more.
    Wire cut() {
        return conditions(true, 0);
    }

    private Wire conditions(boolean offline, int uploadBytes) {
        var line = new JsonObject();
        line.addProperty("offline", offline);
        line.addProperty("latency", 50);
        line.addProperty("downloadThroughput", offline ? 0 : 400_000);
        line.addProperty("uploadThroughput", uploadBytes);
        session.send("Network.emulateNetworkConditions", line);
        return this;
    }

    /// Bytes since the last time it was asked.
    long bytes() {
        var counted = bytes;
        bytes = 0;
        return counted;
    }
}
