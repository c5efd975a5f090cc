package kompass.database;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The folder of the keys: one file a key, readable by its owner only. Several processes may share
/// it; nodes on several machines need it shared or copied between them.
record Keys(Path folder) {
    private static final String ENDING = ".key";
    private static final int SECRET_BYTES = 32;

    /// Says at once what is wrong with the folder, rather than when the first newcomer sends
    /// something.
    static Keys in(Path folder) {
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Files.delete(newFile(folder));
            return new Keys(folder);
        } catch (IOException e) {
            throw new CannotStart(
                    "The keys folder %s cannot be used: %s %s"
                            .formatted(folder, e.getClass().getSimpleName(), e.getMessage()),
                    "Let it belong to the user that runs the application, or set KOMPASS_KEYS to"
                            + " another folder outside of the data folder.",
                    e);
        }
    }

    private static Path newFile(Path folder) throws IOException {
        return Files.createTempFile(
                folder,
                "new-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .toList();
        }
    }

    Optional<Aead> find(String name) throws IOException, GeneralSecurityException {
        var text = read(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(Keyset.read(text.get()));
    }

    void make(String name) throws IOException, GeneralSecurityException {
        keep(name, Keyset.fresh());
    }

    /// 32 bytes by chance that never change.
    byte[] findOrMakeSecret(String name) throws IOException {
        if (!has(name)) {
            var secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            keep(name, HexFormat.of().formatHex(secret));
        }
        var secret =
                HexFormat.of()
                        .parseHex(read(name).orElseThrow(() -> new NoSuchFileException(name)));
        if (secret.length != SECRET_BYTES) throw new IOException(name + " is no key");
        return secret;
    }

    private Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(file(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// It appears under its name whole, and of several processes that make it at once one wins and
    /// the others use what that one made.
    private void keep(String name, String text) throws IOException {
        var fresh = newFile(folder);
        try {
            write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.createLink(file(name), fresh);
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker: its key is everybody's.
        } finally {
            Files.delete(fresh);
        }
        sync();
    }

    /// Overwritten before it is removed, since removing alone leaves the bytes on the disk.
    void destroy(String name) throws IOException {
        var file = file(name);
        try {
            write(file, new byte[(int) Files.size(file)]);
            Files.delete(file);
        } catch (NoSuchFileException e) {
            return;
        }
        sync();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }

    /// What was sealed under a key that a power failure took away could never be opened again.
    private void sync() throws IOException {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}
