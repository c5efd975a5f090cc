package kompass.health;

import java.util.List;

/// What a look at something has shown. `word` is the beginning of three office words: `.is` says
/// what it is, `.means` what that means, `.todo` what to do; what is well says only the first.
public record Finding(Level level, String word, List<Object> arguments) {

    /// From well to broken.
    public enum Level {
        GOOD(0),
        /// Worth knowing; nothing to do at once.
        HINT(1),
        /// Will break, or works only in part.
        CARE(2),
        /// Broken: somebody is waiting in vain.
        BROKEN(3);

        private final int number;

        Level(int number) {
            this.number = number;
        }

        /// As machines count it.
        int number() {
            return number;
        }
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding good(String word, Object... arguments) {
        return new Finding(Level.GOOD, word, List.of(arguments));
    }

    static Finding hint(String word, Object... arguments) {
        return new Finding(Level.HINT, word, List.of(arguments));
    }

    static Finding care(String word, Object... arguments) {
        return new Finding(Level.CARE, word, List.of(arguments));
    }

    static Finding broken(String word, Object... arguments) {
        return new Finding(Level.BROKEN, word, List.of(arguments));
    }

    public boolean isGood() {
        return level == Level.GOOD;
    }

    public boolean isTrouble() {
        return level.compareTo(Level.CARE) >= 0;
    }

    public Object[] values() {
        return arguments.toArray();
    }
}
