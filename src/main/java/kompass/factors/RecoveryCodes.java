package kompass.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Ten codes on paper for the day the phone is gone, each good once in place of the second factor.
/// They are shown when they are made and never again; only fingerprints are kept.
@Repository
public class RecoveryCodes {

    private static final int HOW_MANY = 10;

    /// 60 bits.
    private static final int LENGTH = 12;

    private final JdbcClient database;
    private final Vault vault;

    RecoveryCodes(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// New ones; the old ones no longer count.
    @Transactional
    public List<String> make(UUID person) {
        forget(person);
        var codes = new ArrayList<String>();
        for (var i = 0; i < HOW_MANY; i++) {
            var code = TypedCodes.fresh(LENGTH);
            database.sql("INSERT INTO factors.recovery_code VALUES (:person, :fingerprint)")
                    .param("person", person)
                    .param("fingerprint", fingerprint(code))
                    .update();
            codes.add(TypedCodes.grouped(code));
        }
        return codes;
    }

    /// True once for each code.
    @Transactional
    public boolean use(UUID person, String typed) {
        return database.sql(
                                """
                                DELETE FROM factors.recovery_code
                                 WHERE person = :person
                                   AND fingerprint = :fingerprint
                                """)
                        .param("person", person)
                        .param("fingerprint", fingerprint(TypedCodes.normalised(typed)))
                        .update()
                == 1;
    }

    public int left(UUID person) {
        return database.sql("SELECT count(*) FROM factors.recovery_code WHERE person = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void forget(UUID person) {
        database.sql("DELETE FROM factors.recovery_code WHERE person = :person")
                .param("person", person)
                .update();
    }

    private byte[] fingerprint(String code) {
        return vault.fingerprint("recovery code", code);
    }
}
