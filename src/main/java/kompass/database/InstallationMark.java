package kompass.database;

import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database remembers of its first start: whether it is a demo, and which keys belong to
/// it. A demo never becomes production and production never a demo, and no start goes on with keys
/// that open nothing.
record InstallationMark(boolean demo, String keysProof) {

    static InstallationMark of(Installation installation, Vault vault) {
        var proof = vault.fingerprint("keys proof", "installation");
        return new InstallationMark(installation.demo(), HexFormat.of().formatHex(proof));
    }

    /// Migrates only a database that is ours, and leaves the mark in a new one.
    void guard(DataSource database, Runnable migrations) {
        var jdbc = JdbcClient.create(database);
        if (isMarkable(jdbc)) compare(jdbc);
        migrations.run();
        leave(jdbc);
        compare(jdbc);
    }

    private static boolean isMarkable(JdbcClient jdbc) {
        return jdbc.sql("SELECT to_regclass('database.installation') IS NOT NULL")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private void leave(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        INSERT INTO database.installation (demo, keys_proof)
                        VALUES (:demo, decode(:proof, 'hex'))
                        ON CONFLICT DO NOTHING
                        """)
                .param("demo", demo)
                .param("proof", keysProof)
                .update();
    }

    private void compare(JdbcClient jdbc) {
        jdbc.sql("SELECT demo, encode(keys_proof, 'hex') FROM database.installation")
                .query((row, _) -> new InstallationMark(row.getBoolean(1), row.getString(2)))
                .optional()
                .ifPresent(this::compare);
    }

    private void compare(InstallationMark first) {
        if (first.demo && !demo)
            throw new CannotStart(
                    "This database belongs to a demo and cannot become production."
                            + " (Diese Datenbank gehört zu einer Vorführung.)",
                    "Use a new database or an empty KOMPASS_DATA for production; a demo starts with"
                            + " ./kompass run.");
        if (!first.demo && demo)
            throw new CannotStart(
                    "This database is a town's real one and cannot be started as a demo."
                            + " (Diese Datenbank ist eine echte und keine Vorführung.)",
                    "Remove KOMPASS_DEMO, or use another KOMPASS_DATA for the demo.");
        if (!first.keysProof.equals(keysProof))
            throw new CannotStart(
                    "The keys do not belong to this database: what it keeps sealed could not be"
                            + " opened.",
                    "Set KOMPASS_KEYS to the folder that was used when the database was new, or"
                            + " bring that folder back from its backup.");
    }
}
