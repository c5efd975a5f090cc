package kompass.papers;

import java.util.UUID;

/// A page's random name; says nothing about whose it is.
public record PageId(UUID value) {

    static PageId random() {
        return new PageId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
