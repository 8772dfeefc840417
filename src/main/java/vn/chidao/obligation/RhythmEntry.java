package vn.chidao.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rhythm line with its origin: the text, or a decision with who, when and why. Never changed, only ended. */
@Embeddable
class RhythmEntry {

    enum Source {
        TEXT,
        DECISION
    }

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Enumerated(EnumType.STRING)
    private ObligationStage stage;

    private LocalDate firstDueOn;
    private int opensWorkingDaysBefore;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private Source source;

    private @Nullable String decidedByUnit;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;

    @Column(columnDefinition = "text")
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected RhythmEntry() {}

    private RhythmEntry(RhythmLine line, LocalDate validFrom, Source source) {
        this.rhythm = line.rhythm();
        this.stage = line.stage();
        this.firstDueOn = line.firstDueOn();
        this.opensWorkingDaysBefore = line.opensWorkingDaysBefore();
        this.validFrom = validFrom;
        this.source = source;
    }

    static RhythmEntry fromText(RhythmLine line, LocalDate validFrom) {
        return new RhythmEntry(line, validFrom, Source.TEXT);
    }

    static RhythmEntry decided(
            RhythmLine line, @Nullable String byUnit, String by, LocalDate decidedOn, String reason) {
        RhythmEntry entry = new RhythmEntry(line, decidedOn, Source.DECISION);
        entry.decidedByUnit = byUnit;
        entry.decidedBy = by;
        entry.decidedOn = decidedOn;
        entry.reason = reason;
        return entry;
    }

    void endOn(LocalDate day) {
        validTo = day;
    }

    boolean isCurrent() {
        return validTo == null;
    }

    boolean isFromText() {
        return source == Source.TEXT;
    }

    /** Whether its first day is the text's "after three years", "after five years" from this day, and no day of its own. */
    boolean isCountedFrom(LocalDate baseDay) {
        int years = rhythm == Rhythm.THREE_YEARS ? 3 : rhythm == Rhythm.FIVE_YEARS ? 5 : 0;
        return isFromText()
                && years > 0
                && Schedule.anniversary(baseDay, years, validFrom).equals(firstDueOn);
    }

    /**
     * What its days are counted from. The end of a term that nobody has entered is the day that was decided, where one
     * was.
     */
    Schedule.Base base(LocalDate baseDay, List<Schedule.Term> terms) {
        Schedule.Base base = new Schedule.Base(baseDay, terms);
        return rhythm == Rhythm.TERM
                        && source == Source.DECISION
                        && base.endingFrom(validFrom).isEmpty()
                ? new Schedule.Base(baseDay, List.of(Schedule.Term.unnamed(baseDay, firstDueOn)))
                : base;
    }

    @Nullable
    String decidedByUnit() {
        return decidedByUnit;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    RhythmLine line() {
        return new RhythmLine(rhythm, stage, firstDueOn, opensWorkingDaysBefore);
    }
}
