package kompass.requests;

import java.util.List;
import kompass.languages.Wording;
import kompass.questions.AnswerLine;

/// One question with its answer, as the last page shows it.
public record Answered(String slug, Wording title, List<AnswerLine> lines) {}
