package vn.chidao.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * What else is printed on a directive than its parts.
 *
 * @param circulation how far it may go, in the issuer's words
 * @param draftRound which draft it is, where they are counted
 * @param drafterMark the letters of whoever drafted it
 * @param copies how many are issued
 * @param contact the issuer's address
 * @param limits who may read it and how deep it is made known; printed are but the words of {@code circulation}
 */
public record DraftMarks(
        Marks.Secrecy secrecy,
        Marks.Urgency urgency,
        @Nullable String circulation,
        @Nullable Integer draftRound,
        @Nullable String drafterMark,
        @Nullable Integer copies,
        @Nullable String contact,
        List<Annex> annexes,
        Circulation limits) {

    static final int MAX_LINE = 200;
    static final int MAX_COUNT = 10_000;

    public static final DraftMarks NONE =
            new DraftMarks(Marks.Secrecy.NONE, Marks.Urgency.NONE, null, null, null, null, null, List.of());

    public DraftMarks {
        circulation = line("circulation", circulation);
        drafterMark = line("drafterMark", drafterMark);
        contact = line("contact", contact);
        count("draftRound", draftRound);
        count("copies", copies);
        annexes = List.copyOf(annexes);
    }

    /** Of a directive that everybody here may read. */
    public DraftMarks(
            Marks.Secrecy secrecy,
            Marks.Urgency urgency,
            @Nullable String circulation,
            @Nullable Integer draftRound,
            @Nullable String drafterMark,
            @Nullable Integer copies,
            @Nullable String contact,
            List<Annex> annexes) {
        this(secrecy, urgency, circulation, draftRound, drafterMark, copies, contact, annexes, Circulation.FREE);
    }

    public boolean isSecret() {
        return secrecy != Marks.Secrecy.NONE;
    }

    /** As they are printed; a draft says that it is one. */
    Marks printed(boolean draft) {
        return new Marks(secrecy, urgency, circulation, draft, draft ? draftRound : null, drafterMark, copies, contact);
    }

    private static @Nullable String line(String field, @Nullable String text) {
        String clean = Texts.blankToNull(text);
        if (clean != null && clean.length() > MAX_LINE) {
            throw BusinessRuleViolation.at(field, "directive.rule.line-length", String.valueOf(MAX_LINE));
        }
        return clean;
    }

    private static void count(String field, @Nullable Integer number) {
        if (number != null && (number < 1 || number > MAX_COUNT)) {
            throw BusinessRuleViolation.at(field, "directive.rule.count", String.valueOf(MAX_COUNT));
        }
    }

    /** What is attached, as plain lines. */
    public record Annex(String title, String text) {

        public Annex {
            title = Texts.normalize(title);
            text = Texts.normalize(text);
            if (title.isEmpty() || title.length() > Wording.MAX_SUBJECT) {
                throw BusinessRuleViolation.at(
                        "annexes", "directive.rule.annex-title", String.valueOf(Wording.MAX_SUBJECT));
            }
            if (text.isEmpty() || text.length() > Wording.MAX_TEXT) {
                throw BusinessRuleViolation.at(
                        "annexes", "directive.rule.annex-text", String.valueOf(Wording.MAX_TEXT));
            }
        }
    }
}
