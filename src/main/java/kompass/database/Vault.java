package kompass.database;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Seals what is personal before it reaches the database (AES-256-GCM). Every week has a key of its
/// own, kept in a file outside of database and data folder; destroying it erases whatever was
/// sealed in that week from write-ahead logs and backups as well.
///
/// Sealed bytes begin with four that name the week (format, year in two, week), so that SQL can
/// tell which weeks something living still needs: `substring(sealed FROM 2 FOR 3)`.
public final class Vault {
    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 4;
    private static final String FINGERPRINTS = "fingerprints";
    private static final String HMAC = "HmacSHA256";

    private final Keys keys;
    private final Clock clock;
    private final SecretKeySpec fingerprintKey;
    private final Map<Week, Aead> open = new ConcurrentHashMap<>();

    private Vault(Keys keys, Clock clock, byte[] fingerprintKey) {
        this.keys = keys;
        this.clock = clock;
        this.fingerprintKey = new SecretKeySpec(fingerprintKey, HMAC);
    }

    /// The vault with the keys in this folder, made if there are none; `clock` says the week.
    public static Vault in(Path keysFolder, Clock clock) {
        var keys = Keys.in(keysFolder);
        try {
            return new Vault(keys, clock, keys.findOrMakeSecret(FINGERPRINTS));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The keys in " + keysFolder + " cannot be read: " + e.getMessage(),
                    "Bring the keys folder back from its backup. Without its keys, what was sealed"
                            + " stays closed for ever.",
                    e);
        }
    }

    /// Sealed under this week's key for one context, such as `"draft " + id`: in another place it
    /// does not open.
    public byte[] seal(byte[] plain, String context) {
        var week = Week.of(LocalDate.now(clock));
        var header = header(week);
        try {
            var sealed = keyToSeal(week).encrypt(plain, bound(header, context));
            return ByteBuffer.allocate(HEADER_BYTES + sealed.length)
                    .put(header)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new VaultException("Sealing failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of " + week + " cannot be kept", e);
        }
    }

    /// What `seal` was given. Throws `VaultException` where anything has been changed, the context
    /// is another, or the week's key has been destroyed.
    public byte[] open(byte[] sealed, String context) {
        var week = weekOf(sealed);
        var header = header(week);
        var rest = Arrays.copyOfRange(sealed, HEADER_BYTES, sealed.length);
        try {
            return keyToOpen(week)
                    .orElseThrow(() -> new VaultException("The key of " + week + " is destroyed"))
                    .decrypt(rest, bound(header, context));
        } catch (GeneralSecurityException e) {
            throw new VaultException("Sealed under " + week + " and not as it was sealed", e);
        } catch (IOException e) {
            throw new VaultException("The key of " + week + " cannot be read", e);
        }
    }

    /// The same 32 bytes for the same secret, of no use without the vault: for looking up codes and
    /// links that are never stored. `purpose` keeps the uses apart.
    public byte[] fingerprint(String purpose, String secret) {
        if (purpose.indexOf('\0') >= 0) throw new IllegalArgumentException("NUL in the purpose");
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(fingerprintKey);
            return mac.doFinal((purpose + '\0' + secret).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new VaultException("No fingerprint", e);
        }
    }

    /// The weeks whose keys exist.
    public SortedSet<Week> weeks() {
        try {
            var weeks = new TreeSet<Week>();
            for (var name : keys.names()) Week.read(name).ifPresent(weeks::add);
            return weeks;
        } catch (IOException e) {
            throw new UncheckedIOException("The keys folder cannot be read", e);
        }
    }

    /// What sealed bytes of the last week begin with. Whatever begins with less is older: `sealed <
    /// :lastWeek` in SQL.
    public byte[] lastWeek() {
        return header(Week.of(LocalDate.now(clock).minusWeeks(1)));
    }

    /// The same under this week's key.
    public byte[] anew(byte[] sealed, String context) {
        return seal(open(sealed, context), context);
    }

    /// The week under whose key this was sealed.
    public Week weekOf(byte[] sealed) {
        if (sealed.length <= HEADER_BYTES || sealed[0] != FORMAT)
            throw new VaultException("Not sealed by this vault");
        try {
            return new Week(ByteBuffer.wrap(sealed).getShort(1), sealed[3]);
        } catch (IllegalArgumentException e) {
            throw new VaultException("Not sealed by this vault", e);
        }
    }

    /// The same for bytes that may be anything.
    static Optional<Week> weekIn(byte[] bytes) {
        if (bytes.length <= HEADER_BYTES || bytes[0] != FORMAT) return Optional.empty();
        try {
            return Optional.of(new Week(ByteBuffer.wrap(bytes).getShort(1), bytes[3]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Erases for ever whatever was sealed in a week that is over. Nodes that share the keys folder
    /// stop opening it at once.
    public void destroy(Week week) {
        if (week.compareTo(Week.of(LocalDate.now(clock))) >= 0)
            throw new IllegalArgumentException(week + " is not over");
        try {
            keys.destroy(week.toString());
            open.remove(week);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of " + week + " is not destroyed", e);
        }
    }

    private Aead keyToSeal(Week week) throws IOException, GeneralSecurityException {
        var key = keyToOpen(week);
        if (key.isPresent()) return key.get();
        keys.make(week.toString());
        return keyToOpen(week)
                .orElseThrow(() -> new VaultException("The key of " + week + " is gone"));
    }

    /// A key that another node destroyed must not live on in our memory, so its file is looked for
    /// every time.
    private Optional<Aead> keyToOpen(Week week) throws IOException, GeneralSecurityException {
        if (!keys.has(week.toString())) {
            open.remove(week);
            return Optional.empty();
        }
        var known = open.get(week);
        if (known != null) return Optional.of(known);
        var key = keys.find(week.toString());
        key.ifPresent(found -> open.put(week, found));
        return key;
    }

    private static byte[] header(Week week) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .put(FORMAT)
                .putShort((short) week.year())
                .put((byte) week.number())
                .array();
    }

    private static byte[] bound(byte[] header, String context) {
        var name = context.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(header.length + name.length).put(header).put(name).array();
    }
}
