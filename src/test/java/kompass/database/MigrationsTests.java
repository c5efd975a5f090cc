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
    void changesNothingTheSecondTime() {
        Migrations.run(database.dataSource());

        assertThat(
                        database.jdbc()
                                .sql("SELECT count(*) FROM database.flyway_schema_history")
                                .query(Long.class)
                                .single())
                .isPositive();
    }
}
