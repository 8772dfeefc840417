package vn.chidao.exemplar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.indicator.FigureIntake;
import vn.chidao.indicator.IndicatorCatalog;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.obligation.AddRecord;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Target;
import vn.chidao.obligation.TargetTie;
import vn.chidao.obligation.WorkDetail;
import vn.chidao.shared.Actor;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;

/**
 * Puts on the record what reports count of models and exemplars, so that nobody types it a second time.
 *
 * <p>C905 is a ratio: of so many models that were registered so many met, of a model outside the registration of so many that
 * were meant, and of those built on top of either. Each instance counts once, by its last verdict: the record waits until
 * all of a model have theirs ({@link VerdictRecords}). What is recognised also counts toward the number of models the
 * obligation sets, where it sets one. C906 counts each replica, C907 and C908 each collective
 * and each person commended. C904 (registered) is not recorded: the accepted sheet says it, an amendment may still take it
 * back, and a record cannot be; the list of models counts it from there.
 */
@Component
class CampaignRecords {

    static final String MET = "C905";
    static final String REPLICATED = "C906";
    static final String COLLECTIVES_COMMENDED = "C907";
    static final String PEOPLE_COMMENDED = "C908";

    private final ObligationManagement obligations;
    private final ObligationCatalog catalog;
    private final ObligationRights rights;
    private final IndicatorCatalog indicators;
    private final FigureIntake intake;
    private final Access access;

    CampaignRecords(
            ObligationManagement obligations,
            ObligationCatalog catalog,
            ObligationRights rights,
            IndicatorCatalog indicators,
            FigureIntake intake,
            Access access) {
        this.obligations = obligations;
        this.catalog = catalog;
        this.rights = rights;
        this.indicators = indicators;
        this.intake = intake;
        this.access = access;
    }

    /**
     * What is counted.
     *
     * @param of of how many, for a ratio; null otherwise
     */
    record Counted(String indicator, int many, @Nullable Integer of) {}

    /**
     * What it is written down as.
     *
     * @param registeredLine the line of its sheet it is work on; null where on none
     */
    record Entry(
            String obligationId,
            String unitId,
            LocalDate on,
            String title,
            String text,
            ContentArea content,
            @Nullable String fileId,
            @Nullable String registeredLine) {}

    /**
     * Writes it down, in the name of whoever acts where he may record for the organisation, else in the system's: a body
     * that only follows up confirms as well.
     *
     * @return the record's id; empty where the obligation binds nobody any more, so that no report counts of it
     */
    Optional<String> write(Entry entry, Counted counted) {
        return catalog.find(entry.obligationId())
                .filter(obligation -> obligation.status() == ObligationStatus.IN_FORCE)
                .filter(obligation ->
                        rights.obligedFor(entry.unitId(), obligation.unitIds()).isPresent())
                .map(obligation -> write(entry, counted, obligation));
    }

    private String write(Entry entry, Counted counted, ObligationView obligation) {
        IndicatorFigure figure = figure(entry.content(), counted);
        AddRecord record = new AddRecord(
                entry.obligationId(),
                entry.unitId(),
                entry.on(),
                entry.title(),
                entry.text(),
                figure,
                entry.content(),
                entry.fileId(),
                counted.many() == 0 ? null : tie(figure, counted, obligation.targets()),
                null,
                WorkDetail.ACTIVITY,
                entry.registeredLine());
        boolean may = access.acting().may(Right.RECORD_WORK, rights.recordsOf(entry.unitId()));
        return CurrentActor.call(may ? CurrentActor.get() : Actor.SYSTEM, () -> obligations.addRecord(record));
    }

    /** What is recognised counts toward the obligation's number of models, where it sets just one. */
    private static @Nullable TargetTie tie(@Nullable IndicatorFigure figure, Counted counted, List<Target> targets) {
        if (figure == null || !counted.indicator().equals(MET)) {
            return null;
        }
        List<Integer> meant = IntStream.range(0, targets.size())
                // Of a set each item is named: a number of models names none.
                .filter(at -> !targets.get(at).coversSet() && targets.get(at).counts(figure.unit()))
                .boxed()
                .toList();
        return meant.size() == 1 && !targets.get(meant.get(0)).asksForShare()
                ? new TargetTie(meant.get(0), null)
                : null;
    }

    /** An installation may have another catalogue: what it does not know is no figure. */
    private @Nullable IndicatorFigure figure(ContentArea content, Counted counted) {
        return indicators
                .find(counted.indicator())
                .map(indicator -> intake.take(
                        "",
                        new FigureIntake.Typed(
                                content,
                                indicator.code(),
                                String.valueOf(counted.many()),
                                null,
                                counted.of() == null ? null : String.valueOf(counted.of()))))
                .orElse(null);
    }
}
