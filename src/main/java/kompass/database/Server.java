package kompass.database;

/// A PostgreSQL that answers: where it is and how to sign in.
sealed interface Server extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {
    String url();

    String user();

    String password();

    @Override
    void close();
}
