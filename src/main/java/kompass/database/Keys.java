package kompass.database;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
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
import java.util.List;
import java.util.Optional;

/// The folder of the keys: one file a keyset, readable by its owner only. Several processes may
/// share it; nodes on several machines need it shared or copied between them.
record Keys(Path folder) {
    private static final String ENDING = ".key";

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

    Optional<KeysetHandle> find(String name) throws IOException, GeneralSecurityException {
        try {
            var text = Files.readString(file(name));
            return Optional.of(
                    TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// The keyset of that name, made if there is none. It appears under its name whole, and of
    /// several processes that make it at once one wins and the others use its keyset.
    KeysetHandle findOrMake(String name, Parameters kind)
            throws IOException, GeneralSecurityException {
        var found = find(name);
        if (found.isPresent()) return found.get();
        make(name, KeysetHandle.generateNew(kind));
        return find(name).orElseThrow(() -> new NoSuchFileException(name));
    }

    private void make(String name, KeysetHandle keyset)
            throws IOException, GeneralSecurityException {
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        var fresh = newFile(folder);
        try {
            write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.createLink(file(name), fresh);
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker: its keyset is everybody's.
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
