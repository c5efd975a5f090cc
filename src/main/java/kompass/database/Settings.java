package kompass.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The settings as the operator wrote them; an empty one means its default.
///
/// A demo keeps its data in `.kompass/data` below the working folder, which Git ignores. Production
/// has no default: a town's data in whatever folder the process happened to start in is lost with
/// the next release. The keys default to the folder `keys` beside the data folder, so that a copy
/// of the data folder never holds the keys that open it.
@ConfigurationProperties("kompass")
record Settings(
        boolean demo, String data, String keys, String publicUrl, String timezone, String bind) {

    private static final String DEMO_FOLDER = ".kompass/data";
    private static final Set<String> WEB = Set.of("http", "https");

    Installation installation() {
        var dataFolder = dataFolder();
        return new Installation(demo, dataFolder, keysFolder(dataFolder), address(), zone());
    }

    /// The address to listen on; null means all of them. A demo has staff without passwords and
    /// shows every mail, so it keeps to this machine unless told otherwise.
    @Nullable InetAddress listeningAddress() {
        if (bind.isBlank()) return demo ? InetAddress.getLoopbackAddress() : null;
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new CannotStart(
                    "KOMPASS_BIND names no address of this machine: " + bind,
                    "Set it to an address such as 127.0.0.1 or 0.0.0.0, or remove it.",
                    e);
        }
    }

    private Path dataFolder() {
        if (!data.isBlank()) return absolute(data);
        if (demo) return absolute(DEMO_FOLDER);
        throw new CannotStart(
                "KOMPASS_DATA is not set: the application does not know where to keep its data.",
                "Set KOMPASS_DATA to a folder that is backed up, for example /var/lib/kompass/data."
                        + " To try the application out, start it with ./kompass run.");
    }

    private Path keysFolder(Path dataFolder) {
        var folder = keys.isBlank() ? dataFolder.resolveSibling("keys") : absolute(keys);
        if (real(folder).startsWith(real(dataFolder)))
            throw new CannotStart(
                    "The keys folder "
                            + folder
                            + " lies inside the data folder "
                            + dataFolder
                            + ".",
                    "Set KOMPASS_KEYS to a folder outside of KOMPASS_DATA: whoever gets a copy of"
                            + " the data must not get the keys with it.");
        return folder;
    }

    private URI address() {
        try {
            var address = new URI(publicUrl.strip().replaceAll("/+$", ""));
            if (address.getHost() != null && WEB.contains(address.getScheme())) return address;
        } catch (URISyntaxException e) {
            throw noAddress(e);
        }
        throw noAddress(null);
    }

    private CannotStart noAddress(@Nullable Exception cause) {
        return new CannotStart(
                "KOMPASS_PUBLIC_URL is no web address: " + publicUrl,
                "Set it to the address people open, for example https://kompass.example.de.",
                cause);
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(timezone);
        } catch (DateTimeException e) {
            throw new CannotStart(
                    "KOMPASS_TIMEZONE names no time zone: " + timezone,
                    "Set it to a name such as Europe/Berlin.",
                    e);
        }
    }

    private static Path absolute(String folder) {
        return Path.of(folder.strip()).toAbsolutePath().normalize();
    }

    /// The folder with symbolic links followed as far as it exists, so that a link cannot hide that
    /// one folder lies in the other.
    private static Path real(Path folder) {
        var existing = folder;
        while (!Files.exists(existing)) {
            var parent = existing.getParent();
            if (parent == null) return folder;
            existing = parent;
        }
        try {
            return existing.toRealPath().resolve(existing.relativize(folder));
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + existing + " cannot be read: " + e.getMessage(),
                    "Give the user that runs the application access to it.",
                    e);
        }
    }
}
