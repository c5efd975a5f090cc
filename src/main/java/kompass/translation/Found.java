package kompass.translation;

import kompass.languages.Sentence;

/// A sentence in the queue, with the name of where it stands.
public record Found(Sentence sentence, Task task) {

    public String address() {
        return task.address() + "&at=" + sentence.position() + "#edit";
    }
}
