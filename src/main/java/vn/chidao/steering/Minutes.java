package vn.chidao.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/** What has been worked out of the minutes before they are kept. */
record Minutes(
        Roster.Line chair,
        List<Attendance> attendance,
        Quorum quorum,
        boolean representedCounts,
        WriteMinutes typed,
        Predicate<String> isAddressee) {

    private static final int LONGEST_SAID = 10_000;
    private static final int LONGEST_CONCLUSION = 1000;
    private static final int MOST_CONCLUSIONS = 50;

    /** @throws BusinessRuleViolation where the chair was not there, or not enough were */
    void requireQuorum() {
        boolean chaired = attendance.stream()
                .anyMatch(each -> each.seatId().equals(chair.seatId()) && each.presence() == Presence.PRESENT);
        if (!chaired) {
            throw BusinessRuleViolation.at("chair", "steering.rule.chair-absent");
        }
        if (!quorum.isReached()) {
            throw BusinessRuleViolation.at(
                    "attendance", "steering.rule.no-quorum", quorum.counted(), quorum.members(), quorum.needed());
        }
    }

    /**
     * What was said of each item, by item.
     *
     * @throws BusinessRuleViolation at the row that is wrong
     */
    Map<String, String> saidOf(List<AgendaItem> agenda) {
        List<WriteMinutes.SaidTyped> rows = typed.said();
        Map<String, String> said = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            WriteMinutes.SaidTyped each = rows.get(row);
            if (agenda.stream().noneMatch(item -> item.itemId().equals(each.itemId()))
                    || said.containsKey(each.itemId())) {
                throw BusinessRuleViolation.at("said[" + row + "].item", "steering.rule.item-twice");
            }
            said.put(
                    each.itemId(),
                    Typing.required(
                            each.text(), "said[" + row + "].text", "steering.rule.said-required", LONGEST_SAID));
        }
        if (said.size() != agenda.size()) {
            throw BusinessRuleViolation.at("said", "steering.rule.every-item", agenda.size());
        }
        return said;
    }

    /**
     * What is asked of whom by which day.
     *
     * @throws BusinessRuleViolation at the row that is wrong
     */
    List<Conclusion> conclusionsFrom(LocalDate meetOn) {
        List<WriteMinutes.ConclusionTyped> rows = typed.conclusions();
        if (rows.size() > MOST_CONCLUSIONS) {
            throw BusinessRuleViolation.at("conclusions", "steering.rule.many-conclusions", MOST_CONCLUSIONS);
        }
        List<Conclusion> concluded = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            WriteMinutes.ConclusionTyped each = rows.get(row);
            String field = "conclusions[" + row + "].";
            String text = Typing.required(
                    each.text(), field + "text", "steering.rule.conclusion-required", LONGEST_CONCLUSION);
            if (!isAddressee.test(each.unitId())) {
                throw BusinessRuleViolation.at(field + "unit", "steering.rule.unit-unknown");
            }
            if (each.dueOn().isBefore(meetOn)) {
                throw BusinessRuleViolation.at(
                        field + "dueOn", "steering.rule.due-before-meeting", Days.written(meetOn));
            }
            concluded.add(new Conclusion(text, each.unitId(), each.dueOn(), null));
        }
        return concluded;
    }
}
