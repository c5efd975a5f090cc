package kompass.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One running application a data folder. The system lets go of the lock when the process dies,
/// however it dies.
record FolderLock(FileChannel channel) implements AutoCloseable {

    static FolderLock of(Path folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return new FolderLock(channel);
        } catch (OverlappingFileLockException e) {
            // The same process holds it: refused like any other.
        }
        channel.close();
        throw new CannotStart(
                "The data folder is in use by another running Kompass: "
                        + folder
                        + " (Der Datenordner wird schon von einem laufenden Kompass benutzt.)",
                "Stop the other one first, or set KOMPASS_DATA to another folder.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
