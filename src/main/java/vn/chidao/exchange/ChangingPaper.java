package vn.chidao.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.ChangeView;
import vn.chidao.edxml.EdxmlMessage.Business;
import vn.chidao.shared.Folded;

/**
 * The document by which a sender changes one that he has sent before, as it stands in {@code BussinessDocumentInfo}:
 * number, day and what is done, parted by semicolons. What other senders write there is taken as it is, without the rest.
 *
 * @param kind what the sender says he does, where he says it: the exchange has one word for amending and correcting
 */
record ChangingPaper(
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable ChangeKind kind) {

    static final ChangingPaper NONE = new ChangingPaper(null, null, null);

    private static final int LONGEST = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    /** Names on the wire, which are no texts for people and stay as they are. */
    private static final Map<ChangeKind, String> NAMES = Map.of(
            ChangeKind.RECALL, "thu hoi",
            ChangeKind.REPLACE, "thay the",
            ChangeKind.AMEND, "sua doi",
            ChangeKind.CORRECT, "dinh chinh");

    static ChangingPaper of(ChangeView change) {
        return new ChangingPaper(change.byDocument(), change.byDocumentOn(), change.kind());
    }

    static ChangingPaper read(Business business) {
        String[] parts = business.documentInfo().strip().split(";", 3);
        String number = parts[0].strip();
        if (number.isEmpty() || number.length() > LONGEST) {
            return NONE;
        }
        return new ChangingPaper(
                number,
                parts.length < 2 ? null : day(parts[1].strip()),
                parts.length < 3 ? null : kind(parts[2]).orElse(null));
    }

    String written() {
        if (number == null) {
            return "";
        }
        return number + ";" + (issuedOn == null ? "" : DAY.format(issuedOn)) + ";"
                + (kind == null ? "" : NAMES.get(kind));
    }

    private static Optional<ChangeKind> kind(String written) {
        String folded = Folded.fold(written).strip();
        return NAMES.entrySet().stream()
                .filter(name -> name.getValue().equals(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written, DAY);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
