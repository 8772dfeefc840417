package vn.chidao.steering;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting is to speak of.
 *
 * @param itemId stays the same when the agenda changes
 * @param presenter who presents it, in words
 * @param minutes how long it is planned to take
 * @param said what was said, once the minutes are written
 */
@Embeddable
public record AgendaItem(
        String itemId,
        String title,
        String presenter,
        int minutes,
        @Nullable String said) {

    /** What was said, paragraph by paragraph. */
    public List<String> paragraphs() {
        return said == null
                ? List.of()
                : said.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    AgendaItem saying(@Nullable String words) {
        return new AgendaItem(itemId, title, presenter, minutes, words);
    }
}
