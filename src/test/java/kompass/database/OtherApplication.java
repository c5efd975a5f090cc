package kompass.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/// Another process that has a database running, to be ended or killed.
record OtherApplication(Process process, String url, String password, ProcessHandle postgres) {

    static OtherApplication on(Path folder) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherApplication.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var out = process.inputReader();
        return new OtherApplication(
                process,
                answer(out, "url "),
                answer(out, "password "),
                ProcessHandle.of(Long.parseLong(answer(out, "pid "))).orElseThrow());
    }

    private static String answer(BufferedReader out, String question) throws IOException {
        for (String line; (line = out.readLine()) != null; )
            if (line.startsWith(question)) return line.substring(question.length());
        throw new IOException("The other application ended");
    }

    void tell(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "kompass", password);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS))
            throw new IllegalStateException("The other application does not end");
    }

    public static void main(String[] arguments) throws InterruptedException {
        var postgres = EmbeddedPostgres.in(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        System.out.println("url " + postgres.url());
        System.out.println("password " + postgres.password());
        System.out.println("pid " + postgres.pid());
        Thread.currentThread().join();
    }
}
