package vn.chidao.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.document.SeriesTable.Series;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/** Numbers with a letter, for documents of days that have passed ("chèn số"). */
@Service
public class InsertedNumbers {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final JdbcClient jdbc;
    private final SeriesTable table;
    private final Notations notations;
    private final OrganizationDirectory organizations;
    private final ClosedBooks closed;
    private final NumberingRules rules;
    private final Registers registers;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    InsertedNumbers(
            JdbcClient jdbc,
            SeriesTable table,
            Notations notations,
            OrganizationDirectory organizations,
            ClosedBooks closed,
            NumberingRules rules,
            Registers registers,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.table = table;
        this.notations = notations;
        this.organizations = organizations;
        this.closed = closed;
        this.rules = rules;
        this.registers = registers;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Numbers a document of an earlier day after others have been numbered ("chèn số"): it gets the last number of that
     * day with the next free letter, and stands at its day in the book of outgoing documents. An exception, by the clerk
     * with a reason and the leader's approval.
     *
     * @throws BusinessRuleViolation when reason or approval is missing, or the day is none that needs it
     */
    @Transactional
    public DocumentNumber insert(InsertNumber command) {
        rules.requireKeeper(command.unitId());
        UnitView owner = organizations.require(command.unitId());
        closed.requireOpen(owner.id());
        if (command.reason().isBlank()) {
            throw BusinessRuleViolation.at("reason", "document.rule.insert-reason");
        }
        if (command.approval().isBlank()) {
            throw BusinessRuleViolation.at("approval", "document.rule.insert-approval");
        }
        String approval = command.approval().strip();
        SeriesKey key = rules.keyFor(owner, owner, command.type(), command.day(), command.secrecy());
        Series series = table.openAndLock(key);
        int base = lastOf(series.id(), command.day());
        DocumentNumber number = new DocumentNumber(
                base, nextLetter(series.id(), base), notations.of(owner, command.type(), key.scope()));
        String reference = UUID.randomUUID().toString();
        table.write(
                series,
                number,
                command.type(),
                command.day(),
                reference,
                new SeriesTable.Insertion(clock.today(), command.reason().strip(), approval));
        registers.registerOutgoing(
                owner.id(),
                new OutgoingEntry(
                        reference,
                        number.toString(),
                        command.day(),
                        command.type(),
                        command.subject().strip(),
                        command.signer().strip(),
                        command.recipients().strip(),
                        null,
                        command.copies(),
                        note(command, approval),
                        command.secrecy()));
        events.publishEvent(new NumberInserted(
                owner.id(), number, command.day(), command.reason().strip(), approval));
        return number;
    }

    private String note(InsertNumber command, String approval) {
        return messages.getMessage(
                "document.insert-note",
                new Object[] {
                    Days.written(clock.today()), approval, command.reason().strip()
                },
                VIETNAMESE);
    }

    /** The number after which a document of this day stands. */
    private int lastOf(String seriesId, LocalDate day) {
        boolean later = jdbc.sql(
                        "select exists (select 1 from drawn_number where series_id = :series and drawn_on > :day)")
                .param("series", seriesId)
                .param("day", day)
                .query(Boolean.class)
                .single();
        if (!later) {
            throw BusinessRuleViolation.at("day", "document.rule.insert-not-needed", Days.written(day));
        }
        return jdbc.sql("select max(number) from drawn_number where series_id = :series and drawn_on <= :day")
                .param("series", seriesId)
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElseThrow(
                        () -> BusinessRuleViolation.at("day", "document.rule.insert-no-number", Days.written(day)));
    }

    private String nextLetter(String seriesId, int number) {
        String last = jdbc.sql("select max(suffix) from drawn_number where series_id = :series and number = :number")
                .param("series", seriesId)
                .param("number", number)
                .query(String.class)
                .single();
        if (last.equals("z")) {
            throw BusinessRuleViolation.at("day", "document.rule.letters-used-up", String.valueOf(number));
        }
        return last.isEmpty() ? "a" : String.valueOf((char) (last.charAt(0) + 1));
    }
}
