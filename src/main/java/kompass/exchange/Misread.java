package kompass.exchange;

/// A file of an archive that says something we cannot take in. The message names the file and the
/// path of the key, so that an author finds it without reading code.
public class Misread extends RuntimeException {

    private static final long serialVersionUID = 1;

    Misread(String file, String path, String trouble) {
        super(file + (path.isEmpty() ? "" : ", " + path) + ": " + trouble);
    }

    Misread(String file, String path, RuntimeException cause) {
        super(file + (path.isEmpty() ? "" : ", " + path) + ": " + cause.getMessage(), cause);
    }
}
