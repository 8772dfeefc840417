package vn.chidao.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.chidao.changing.ChangeView;
import vn.chidao.edxml.EdxmlMessage.Business;

/**
 * The document by which a sender changes one that he has sent before, as it stands in {@code BussinessDocumentInfo}:
 * number and day, parted by a semicolon. What other senders write there is taken as it is, without a day.
 */
record ChangingPaper(@Nullable String number, @Nullable LocalDate issuedOn) {

    static final ChangingPaper NONE = new ChangingPaper(null, null);

    private static final int LONGEST = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    static ChangingPaper of(ChangeView change) {
        return new ChangingPaper(change.byDocument(), change.byDocumentOn());
    }

    static ChangingPaper read(Business business) {
        String[] parts = business.documentInfo().strip().split(";", 2);
        String number = parts[0].strip();
        if (number.isEmpty() || number.length() > LONGEST) {
            return NONE;
        }
        return new ChangingPaper(number, parts.length < 2 ? null : day(parts[1].strip()));
    }

    String written() {
        if (number == null) {
            return "";
        }
        return issuedOn == null ? number : number + ";" + DAY.format(issuedOn);
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written, DAY);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
