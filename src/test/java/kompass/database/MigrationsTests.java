package kompass.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MigrationsTests {
    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void givesEveryModuleASchemaWithAHistoryOfItsOwn() {
        var schemas =
                database.jdbc()
                        .sql(
                                """
                                SELECT schemaname
                                FROM pg_tables
                                WHERE tablename = 'flyway_schema_history'
                                """)
                        .query(String.class)
                        .list();

        assertThat(schemas).contains("database").isSubsetOf(Migrations.MODULES);
    }

    @Test
    void leavesADatabaseAloneThatHasSeenTheseFiles() {
        database.jdbc().sql("DROP TABLE database.flyway_schema_history").update();

        Migrations.run(database.dataSource());

        assertThat(
                        database.jdbc()
                                .sql("SELECT to_regclass('database.flyway_schema_history') IS NULL")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void bringsADatabaseUpToDateThatHasSeenOthers() {
        database.jdbc().sql("UPDATE database.migrated SET digest = 'of an older release'").update();

        Migrations.run(database.dataSource());

        assertThat(
                        database.jdbc()
                                .sql("SELECT digest FROM database.migrated")
                                .query(String.class)
                                .single())
                .hasSize(64);
    }
}
