package kompass.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The files of the embedded PostgreSQL: made once, recognised later, cleared of what a crash left.
record Cluster(Programs programs, Path folder, Path passwordFile) {
    /// The application's own role. It owns its database and nothing else; the superuser `postgres`
    /// exists, but the application never signs in as it.
    static final String NAME = "kompass";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    static Cluster in(Path dataFolder) throws IOException {
        var folder = dataFolder.resolve("postgresql");
        refuseOtherMajor(folder);
        var cluster =
                new Cluster(
                        Programs.in(dataFolder), folder, dataFolder.resolve("database-password"));
        if (Files.notExists(folder)) cluster.make();
        return cluster;
    }

    private static void refuseOtherMajor(Path folder) throws IOException {
        if (Files.notExists(folder)) return;
        var version = folder.resolve("PG_VERSION");
        var major = Files.exists(version) ? Files.readString(version).strip() : "unknown";
        if (!major.equals(String.valueOf(Programs.MAJOR)))
            throw new CannotStart(
                    "The data folder was written by PostgreSQL "
                            + major
                            + ", this application brings PostgreSQL "
                            + Programs.MAJOR
                            + ": "
                            + folder,
                    "Start the version of the application that wrote it, make a backup there, and"
                            + " restore the backup into an empty data folder.");
    }

    /// Made beside its place and then moved there whole, so that an interrupted first start begins
    /// anew.
    private void make() throws IOException {
        var partial = folder.resolveSibling("postgresql-making");
        FileSystemUtils.deleteRecursively(partial);
        if (Files.notExists(passwordFile)) writePassword();
        LOG.info("Making the database in {}", folder);
        programs.run(
                "initdb",
                "--pgdata=" + partial,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions");
        makeDatabase(partial);
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeDatabase(Path partial) throws IOException {
        var script =
                """
                CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
                CREATE DATABASE %1$s OWNER %1$s;
                """
                        .formatted(NAME, password());
        var file = Files.createTempFile(partial, "first", ".sql");
        try {
            Files.writeString(file, script);
            programs.feed(file, "postgres", "--single", "-D", partial.toString(), "postgres");
        } finally {
            Files.delete(file);
        }
    }

    private void writePassword() throws IOException {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        var partial = passwordFile.resolveSibling("database-password-making");
        Files.deleteIfExists(partial);
        Files.createFile(
                partial,
                PosixFilePermissions.asFileAttribute(
                        Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)));
        Files.writeString(partial, HexFormat.of().formatHex(secret) + "\n");
        Files.move(partial, passwordFile, StandardCopyOption.ATOMIC_MOVE);
    }

    String password() throws IOException {
        try {
            return Files.readString(passwordFile).strip();
        } catch (NoSuchFileException e) {
            throw new CannotStart(
                    "The password of the database is missing: " + passwordFile,
                    "Bring the file back from the backup of the data folder.",
                    e);
        }
    }

    /// After a `kill -9` of the application its PostgreSQL goes on running, and one whose machine
    /// lost power leaves its pid file. The first is stopped; the second is removed, because its
    /// number may belong to another process by now and PostgreSQL would refuse to start.
    void clearLeftovers() throws IOException {
        var pidFile = folder.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) return;
        if (survivor(pidFile).isPresent()) {
            LOG.info("Stopping the PostgreSQL that survived the last run");
            stop();
        }
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> survivor(Path pidFile) throws IOException {
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) return Optional.empty();
        var pid = Long.parseLong(lines.getFirst().strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(_ -> isOurs(pid));
    }

    private boolean isOurs(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"))
                    .contains("\0" + folder + "\0");
        } catch (IOException e) {
            return false;
        }
    }

    void stop() throws IOException {
        try {
            stop("fast");
        } catch (IOException e) {
            LOG.warn("PostgreSQL does not stop in time and is cut off: {}", e.getMessage());
            stop("immediate");
        }
    }

    private void stop(String how) throws IOException {
        programs.run("pg_ctl", "stop", "-D", folder.toString(), "-m", how, "-w", "-t", "20");
    }

    /// PostgreSQL's own word, in the eighth line of its pid file.
    boolean isReady(long pid) throws IOException {
        try {
            var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.getFirst().strip().equals(String.valueOf(pid))
                    && lines.get(7).strip().equals("ready");
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
