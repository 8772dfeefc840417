package vn.chidao.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/**
 * What the reviews of an obligation look at, as whoever follows the directive up has put it. Where nobody has, it is read
 * from the obligation's own sentence: "sơ kết 3 năm về Cuộc vận động và các phong trào thi đua".
 */
@Embeddable
class ReviewScope {

    static final int LONGEST = 500;

    /** The last words that ask for a review, with how often and with what leads over to its object. */
    private static final Pattern ASKED = Pattern.compile(
            "(?:sơ\\s+kết|tổng\\s+kết)(?:\\s*(?:,|và|\\d+\\s+năm|(?:ba|năm)\\s+năm|đánh\\s+giá|việc|kết\\s+quả|tình\\s+hình"
                    + "|công\\s+tác|triển\\s+khai|thực\\s+hiện|về)(?![\\p{L}\\d]))*\\s+(?<what>[^.;:\\n]+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PURPOSE = Pattern.compile(
            "\\s*,?\\s+(?:để|nhằm|gắn\\s+với|báo\\s+cáo|kịp\\s+thời|trên\\s+cơ\\s+sở)(?![\\p{L}\\d]).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** Asked of the directive itself: nothing else is named. */
    private static final Pattern ITSELF = Pattern.compile(
            "(?:theo|và|,|chỉ\\s+thị|công\\s+văn|nghị\\s+quyết|kế\\s+hoạch)(?:\\s+này)?(?:$|[\\s,].*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    @Column(name = "review_scope", columnDefinition = "text")
    private String words;

    @Column(name = "review_scope_by")
    private String saidBy;

    @Column(name = "review_scope_by_position")
    private @Nullable String saidByPosition;

    @Column(name = "review_scope_at")
    private Instant saidAt;

    @SuppressWarnings("NullAway.Init")
    protected ReviewScope() {}

    ReviewScope(String words, Actor by, Instant at) {
        this.words = words;
        this.saidBy = by.personName();
        this.saidByPosition = by.positionName();
        this.saidAt = at;
    }

    /** What a sentence says; empty where it asks for a review of nothing in particular: the directive itself. */
    static Optional<String> readFrom(String sentence) {
        Matcher asked = ASKED.matcher(sentence);
        String what = null;
        while (asked.find()) {
            what = asked.group("what");
        }
        if (what == null) {
            return Optional.empty();
        }
        String words =
                PURPOSE.matcher(what).replaceFirst("").replaceAll("\\s+", " ").strip();
        return words.isEmpty()
                        || words.length() > LONGEST
                        || ITSELF.matcher(words).matches()
                ? Optional.empty()
                : Optional.of(words);
    }

    String words() {
        return words;
    }

    String saidBy() {
        return saidBy;
    }

    @Nullable
    String saidByPosition() {
        return saidByPosition;
    }

    Instant saidAt() {
        return saidAt;
    }
}
