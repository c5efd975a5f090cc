package kompass.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/// The line between a phone and Kompass: counts the bytes that cross it, headers included and as
/// compressed, and can be made slow.
final class Wire {
    private final CDPSession session;
    private long bytes;

    Wire(Phone phone) {
        session = phone.context().newCDPSession(phone.page());
        session.on(
                "Network.loadingFinished",
                event -> bytes += event.get("encodedDataLength").getAsLong());
        session.send("Network.enable");
        var nothing = new JsonObject();
        nothing.addProperty("cacheDisabled", true);
        session.send("Network.setCacheDisabled", nothing);
    }

    /// A prepaid phone at the edge of the village: the line that the figures are promised for.
    Wire slow() {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 150);
        line.addProperty("downloadThroughput", 1_600_000 / 8);
        line.addProperty("uploadThroughput", 750_000 / 8);
        session.send("Network.emulateNetworkConditions", line);
        var cached = new JsonObject();
        cached.addProperty("cacheDisabled", false);
        session.send("Network.setCacheDisabled", cached);
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
