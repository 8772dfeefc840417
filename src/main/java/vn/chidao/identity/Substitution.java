package vn.chidao.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/** One substitution, and the rules it must keep by itself and beside others. */
record Substitution(
        String id,
        Holding absent,
        Holding substitute,
        LocalDate from,
        LocalDate to,
        String reason,
        String setByName,
        @Nullable Instant endedAt,
        @Nullable String endedByName) {

    /** A new one, whose days and persons have been looked at. */
    static Substitution of(String id, SetSubstitution command, String setByName, LocalDate today, int maxDays) {
        if (command.reason().isBlank()) {
            throw BusinessRuleViolation.at("reason", "identity.rule.substitution-reason");
        }
        if (command.from().isBefore(today)) {
            throw BusinessRuleViolation.at("from", "identity.rule.substitution-past", Days.written(today));
        }
        if (command.to().isBefore(command.from())) {
            throw BusinessRuleViolation.at("to", "identity.rule.substitution-order");
        }
        if (ChronoUnit.DAYS.between(command.from(), command.to()) + 1 > maxDays) {
            throw BusinessRuleViolation.at(
                    "to",
                    "identity.rule.substitution-too-long",
                    maxDays,
                    Days.written(command.from().plusDays(maxDays - 1L)));
        }
        if (command.absent().personId().equals(command.substitute().personId())) {
            throw BusinessRuleViolation.at("substitute", "identity.rule.substitution-oneself");
        }
        return new Substitution(
                id,
                command.absent(),
                command.substitute(),
                command.from(),
                command.to(),
                command.reason().strip(),
                setByName,
                null,
                null);
    }

    /** Refuses a second one for the same position, and every chain: a substitute is present and has none himself. */
    void mustFitBeside(Collection<Substitution> others) {
        for (Substitution other : others) {
            if (!overlaps(other)) {
                continue;
            }
            if (absent.positionId().equals(other.absent.positionId())) {
                throw BusinessRuleViolation.at(
                        "from",
                        "identity.rule.substitution-overlaps",
                        Days.written(other.from),
                        Days.written(other.to));
            }
            if (substitute.personId().equals(other.absent.personId())) {
                throw BusinessRuleViolation.at(
                        "substitute",
                        "identity.rule.substitute-away",
                        Days.written(other.from),
                        Days.written(other.to));
            }
            if (absent.personId().equals(other.substitute.personId())) {
                throw BusinessRuleViolation.at(
                        "from", "identity.rule.absent-substitutes", Days.written(other.from), Days.written(other.to));
            }
        }
    }

    boolean overlaps(Substitution other) {
        return endedAt == null && other.endedAt == null && !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    SubstitutionState stateOn(LocalDate day) {
        if (endedAt != null) {
            return SubstitutionState.ENDED;
        }
        if (day.isBefore(from)) {
            return SubstitutionState.COMING;
        }
        return day.isAfter(to) ? SubstitutionState.OVER : SubstitutionState.IN_FORCE;
    }
}
