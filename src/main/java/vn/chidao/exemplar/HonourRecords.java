package vn.chidao.exemplar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.exemplar.CampaignRecords.Counted;
import vn.chidao.exemplar.CampaignRecords.Entry;
import vn.chidao.shared.ContentArea;

/** Puts an honour that no exemplar is behind on the record, by the same rules as one of an exemplar. */
@Component
public class HonourRecords {

    /** Names no indicator: a household is neither a collective nor a person. */
    private static final String UNCOUNTED = "";

    private final CampaignRecords records;

    HonourRecords(CampaignRecords records) {
        this.records = records;
    }

    /** Whom the honour is for, as far as it is counted. */
    public enum Of {
        COLLECTIVE,
        PERSON,
        OTHER
    }

    /**
     * Writes it down; title and text name nobody, for a record cannot be erased.
     *
     * @return the record's id; empty where no report counts of it
     */
    public Optional<String> write(
            String obligationId,
            String unitId,
            LocalDate on,
            String title,
            String text,
            ContentArea content,
            @Nullable String fileId,
            Of whom) {
        String indicator = switch (whom) {
            case COLLECTIVE -> CampaignRecords.COLLECTIVES_COMMENDED;
            case PERSON -> CampaignRecords.PEOPLE_COMMENDED;
            case OTHER -> UNCOUNTED;
        };
        return records.write(
                new Entry(obligationId, unitId, on, title, text, content, fileId, null),
                new Counted(indicator, 1, null));
    }
}
