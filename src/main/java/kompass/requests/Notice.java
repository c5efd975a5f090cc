package kompass.requests;

import java.util.List;
import java.util.Map;
import kompass.directory.Concern;

/// The page before the first question. `kept` is what was just typed into a draft that had expired
/// (input name → values); `open` is false when nothing can be sent.
public record Notice(
        Concern concern,
        boolean underWay,
        boolean expired,
        boolean open,
        Map<String, List<String>> kept) {}
