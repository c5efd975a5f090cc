package kompass.keeping;

/// One line of a list with how much in it does not go together.
public record Row<T>(T thing, int worries) {}
