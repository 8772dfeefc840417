package vn.chidao.commendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Texts;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

/** What is written in a proposal, with the papers of its dossier: it may lack whatever it likes while it is a draft. */
@Embeddable
class NominationDossier {

    @Enumerated(EnumType.STRING)
    private NominationSource source;

    private @Nullable String sourceId;
    private @Nullable String formCode;

    @Enumerated(EnumType.STRING)
    private @Nullable CandidateKind candidateKind;

    private @Nullable String candidateName;
    private @Nullable String candidateKey;
    private @Nullable String candidateUnit;
    private @Nullable String settlementId;
    private @Nullable String merit;
    private @Nullable LocalDate fromDay;
    private @Nullable LocalDate toDay;

    @Enumerated(EnumType.STRING)
    private @Nullable ContentArea content;

    private @Nullable String priorForm;
    private @Nullable String priorNumber;
    private @Nullable LocalDate priorDay;
    private @Nullable String reason;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "commendation_proposal_part", joinColumns = @JoinColumn(name = "proposal_id"))
    @MapKeyColumn(name = "part_code")
    @Column(name = "file_id")
    private Map<String, String> parts = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected NominationDossier() {}

    NominationDossier(WriteNomination command, LocalDate today) {
        this.source = command.source();
        this.sourceId = Texts.blankToNull(command.sourceId());
        take(command.text(), today);
    }

    /** It says what this says, and nothing else. */
    final void take(NominationText text, LocalDate today) {
        formCode = Texts.blankToNull(text.form());
        candidateKind = text.kind();
        candidateName = Typing.limited(text.name(), "name", Typing.LONGEST_NAME);
        candidateKey = candidateName == null ? null : Nomination.keyOf(candidateName);
        candidateUnit = Typing.limited(text.unit(), "unitText", Typing.LONGEST_NAME);
        settlementId = Texts.blankToNull(text.settlementId());
        merit = Typing.limited(text.merit(), "merit", Typing.LONGEST_TEXT);
        fromDay = Typing.past(text.from(), "from", today);
        toDay = Typing.past(text.to(), "to", today);
        if (fromDay != null && toDay != null && toDay.isBefore(fromDay)) {
            throw BusinessRuleViolation.at("to", "commendation.rule.period");
        }
        content = text.content();
        priorForm = Texts.blankToNull(text.priorForm());
        priorNumber = Typing.limited(text.priorNumber(), "priorNumber", Typing.LONGEST_NUMBER);
        priorDay = Typing.past(text.priorDay(), "priorDay", today);
        reason = Typing.limited(text.reason(), "reason", Typing.LONGEST_REASON);
        parts.clear();
        text.parts().forEach((code, file) -> {
            if (!file.isBlank()) {
                parts.put(code, file);
            }
        });
    }

    /**
     * Whatever says who it is goes for good.
     *
     * @return the files that go with it
     */
    List<String> erase() {
        List<String> files = List.copyOf(parts.values());
        candidateName = null;
        candidateKey = null;
        candidateUnit = null;
        settlementId = null;
        merit = null;
        priorNumber = null;
        reason = null;
        parts.clear();
        return files;
    }

    NominationSource source() {
        return source;
    }

    @Nullable
    String sourceId() {
        return sourceId;
    }

    @Nullable
    CandidateKind kind() {
        return candidateKind;
    }

    NominationText text() {
        return new NominationText(
                formCode,
                candidateKind,
                candidateName,
                candidateUnit,
                settlementId,
                merit,
                fromDay,
                toDay,
                content,
                parts,
                priorForm,
                priorNumber,
                priorDay,
                reason);
    }
}
