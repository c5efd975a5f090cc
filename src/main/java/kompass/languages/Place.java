package kompass.languages;

/// Where German text stands: a thing of a module (`content`, `wohnen/anmeldung`).
public record Place(String module, String thing) {

    public Place {
        if (module.isBlank() || thing.isBlank())
            throw new IllegalArgumentException("A place needs a module and a thing");
    }
}
