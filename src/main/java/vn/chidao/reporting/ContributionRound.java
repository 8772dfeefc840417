package vn.chidao.reporting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One asking for contributions. Whoever decides whether they are complete holds this row's lock, so that a round closes
 * once, however many last contributions are accepted at the same moment.
 */
@Entity
@Table(name = "contribution_round")
class ContributionRound {

    @Id
    private String parentId;

    private String directiveId;
    private String line;
    private String receiverUnitId;
    private String periodLabel;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private LocalDate dueOn;
    private int asked;
    private @Nullable LocalDate closedOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ContributionRound() {}

    ContributionRound(String parentId, Report.Request asking, int asked) {
        this.parentId = parentId;
        this.directiveId = asking.directiveId();
        this.line = asking.line();
        this.receiverUnitId = asking.receiverUnitIds().get(0);
        this.periodLabel = asking.periodLabel();
        this.periodFrom = asking.from();
        this.periodTo = asking.to();
        this.dueOn = asking.dueOn();
        this.asked = asked;
    }

    /**
     * Closes when nobody is missing any more or the day of everybody missing has passed; answers true once, ever.
     *
     * @param missingDueOn the days of those who are missing, after any extension; nobody's lies before the asking's own
     */
    boolean closeIfReady(Collection<LocalDate> missingDueOn, LocalDate today) {
        if (isClosed()
                || (!missingDueOn.isEmpty() && !today.isAfter(dueOn))
                || missingDueOn.stream().anyMatch(day -> !today.isAfter(day))) {
            return false;
        }
        closedOn = today;
        return true;
    }

    void askAnother() {
        asked++;
    }

    /** Another body waits for the contributions. */
    void receiveBy(String successorId) {
        receiverUnitId = successorId;
    }

    /** Nobody waits for it any more. */
    void closeWithCycle(LocalDate today) {
        if (!isClosed()) {
            closedOn = today;
        }
    }

    boolean isClosed() {
        return closedOn != null;
    }

    String parentId() {
        return parentId;
    }

    String directiveId() {
        return directiveId;
    }

    String receiverUnitId() {
        return receiverUnitId;
    }

    String periodLabel() {
        return periodLabel;
    }

    int asked() {
        return asked;
    }
}
