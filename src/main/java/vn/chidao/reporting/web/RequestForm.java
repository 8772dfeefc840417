package vn.chidao.reporting.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import vn.chidao.reporting.OpenReportRequest;
import vn.chidao.reporting.ReportPeriod;
import vn.chidao.shared.BusinessRuleViolation;

/** A request for a report as it was typed. */
public record RequestForm(
        String directiveId,
        String requester,
        String period,
        String from,
        String to,
        String cutOff,
        String unitsDueOn,
        String dueOn,
        String receiver,
        String secondReceiver,
        String asked,
        List<String> units) {

    static RequestForm typed(MultiValueMap<String, String> fields) {
        return new RequestForm(
                one(fields, "directiveId"),
                one(fields, "requester"),
                one(fields, "period"),
                one(fields, "from"),
                one(fields, "to"),
                one(fields, "cutOff"),
                one(fields, "unitsDueOn"),
                one(fields, "dueOn"),
                one(fields, "receiver"),
                one(fields, "secondReceiver"),
                one(fields, "asked"),
                List.copyOf(fields.getOrDefault("units", List.of())));
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    OpenReportRequest toCommand() {
        ReportPeriod kind = Stream.of(ReportPeriod.values())
                .filter(each -> each.name().equals(period))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at("period", "reporting.rule.request-kind"));
        return new OpenReportRequest(
                directiveId,
                requester,
                kind,
                day("from", from),
                day("to", to),
                day("cutOff", cutOff),
                day("unitsDueOn", unitsDueOn),
                day("dueOn", dueOn),
                units,
                Stream.of(receiver, secondReceiver)
                        .filter(unit -> !unit.isBlank())
                        .toList(),
                asked);
    }

    private static LocalDate day(String field, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() < 2000 || day.getYear() > 2100) {
                throw BusinessRuleViolation.at(field, "reporting.rule.request-day");
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            throw BusinessRuleViolation.at(field, "reporting.rule.request-day");
        }
    }
}
