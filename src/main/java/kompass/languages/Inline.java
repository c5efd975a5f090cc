package kompass.languages;

import java.util.List;

/// What a text is made of once its inline markup is read.
sealed interface Inline {

    record Text(String text) implements Inline {}

    /// A value put into a sentence: a name, a number, an address. It may run in the other direction
    /// and must not pull the sentence along.
    record Value(String text) implements Inline {}

    /// A text put into a sentence that may be in a language of its own.
    record Quote(Wording wording) implements Inline {}

    record Strong(List<Inline> inside) implements Inline {}

    /// `target` is what [Target] permits.
    record Link(String target, List<Inline> inside) implements Inline {}
}
