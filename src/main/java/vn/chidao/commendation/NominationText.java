package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * What is written in a proposal; a draft may lack whatever it likes.
 *
 * @param name of the candidate; with unit and place the only personal data
 * @param unit where he works or lives, or of which the collective is
 * @param settlementId the residential area, null where none is named
 * @param from first day of the merit's period
 * @param parts ids of the files of the dossier, by the part's code
 * @param priorForm what was awarded before and does not stand in the register
 * @param reason why it is proposed though something speaks against it
 */
public record NominationText(
        @Nullable String form,
        @Nullable CandidateKind kind,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String settlementId,
        @Nullable String merit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ContentArea content,
        Map<String, String> parts,
        @Nullable String priorForm,
        @Nullable String priorNumber,
        @Nullable LocalDate priorDay,
        @Nullable String reason) {

    public NominationText {
        parts = Map.copyOf(new TreeMap<>(parts));
    }
}
