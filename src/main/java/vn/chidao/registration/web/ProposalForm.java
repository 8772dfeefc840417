package vn.chidao.registration.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.pages.Chosen;
import vn.chidao.registration.LineKind;
import vn.chidao.registration.ProposalKind;
import vn.chidao.registration.RaiseProposal;
import vn.chidao.registration.RaiseProposal.Gap;
import vn.chidao.registration.RaiseProposal.LineRef;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.NotFound;

/**
 * A proposal as it was typed.
 *
 * @param first a line, {@code <version>:<position>:<sheet id>}; blank where it is about a gap
 * @param second the line it overlaps with, likewise; blank where there is none
 * @param line which of both it is about
 * @param content, lineKind, place of the gap; blank where it says nothing
 */
record ProposalForm(
        String directive,
        String year,
        String lead,
        String first,
        String second,
        String content,
        String lineKind,
        String place,
        String kind,
        String line,
        String receiver,
        String workingDays,
        String reason) {

    private static final String USUAL_DAYS = "5";
    private static final int MOST_DIGITS = 6;

    static ProposalForm typed(Map<String, String> fields) {
        String first = fields.getOrDefault("first", "");
        return new ProposalForm(
                fields.getOrDefault("directive", ""),
                fields.getOrDefault("year", ""),
                fields.getOrDefault("lead", ""),
                first,
                fields.getOrDefault("second", ""),
                fields.getOrDefault("content", ""),
                fields.getOrDefault("lineKind", ""),
                fields.getOrDefault("place", ""),
                fields.getOrDefault("kind", ""),
                fields.getOrDefault("line", fields.containsKey("second") ? "" : first),
                fields.getOrDefault("receiver", ""),
                fields.getOrDefault("workingDays", USUAL_DAYS),
                fields.getOrDefault("reason", ""));
    }

    boolean isAboutAGap() {
        return first.isBlank();
    }

    int yearNumber() {
        return number(year, new NotFound("registration-round", year));
    }

    /** The lines it may be about. */
    Stream<LineRef> lines() {
        return Stream.of(first, second).filter(StringUtils::hasText).map(ProposalForm::ref);
    }

    static LineRef ref(String typed) {
        String[] parts = typed.split(":", 3);
        NotFound unknown = new NotFound("registration-line", typed);
        if (parts.length < 3) {
            throw unknown;
        }
        return new LineRef(parts[2], number(parts[0], unknown), number(parts[1], unknown));
    }

    RaiseProposal toCommand() {
        LineRef about = isAboutAGap() || line.isBlank() ? null : ref(line);
        String beside = about == null
                ? null
                : lines().map(LineRef::sheetId)
                        .filter(sheet -> !sheet.equals(about.sheetId()))
                        .findFirst()
                        .orElse(null);
        return new RaiseProposal(
                kindOfProposal(),
                about,
                isAboutAGap() ? gap() : null,
                said(receiver),
                beside,
                reason,
                number(
                        workingDays.strip(),
                        BusinessRuleViolation.at("workingDays", "registration.rule.working-days", 30)));
    }

    private ProposalKind kindOfProposal() {
        return Stream.of(ProposalKind.values())
                .filter(each -> each.name().equals(isAboutAGap() ? ProposalKind.TAKE.name() : kind))
                .filter(each -> each.isAboutALine() != isAboutAGap())
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at("kind", "registration.rule.kind-required"));
    }

    /** What nobody has taken on. */
    Gap gap() {
        return new Gap(constant(ContentArea.class, content), constant(LineKind.class, lineKind), said(place));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        if (name.isBlank()) {
            return null;
        }
        E chosen = Chosen.of(Objects.requireNonNull(type.getEnumConstants()), name);
        if (chosen == null) {
            throw new NotFound(type.getSimpleName(), name);
        }
        return chosen;
    }

    private static int number(String typed, RuntimeException unreadable) {
        if (!typed.matches("\\d{1," + MOST_DIGITS + "}")) {
            throw unreadable;
        }
        return Integer.parseInt(typed);
    }

    private static @Nullable String said(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
