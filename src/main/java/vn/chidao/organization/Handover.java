package vn.chidao.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Who takes over the open work of an organisation.
 *
 * @param fromUnitId the organisation that ends or hands over
 * @param on the first day on which the work is the successors'
 * @param defaultSuccessorId takes over whatever has no successor of its own; null where each must be named
 * @param successorByKey the successors named for single keys, see {@link OpenWork}
 */
public record Handover(
        String reorganisationId,
        String fromUnitId,
        LocalDate on,
        @Nullable String defaultSuccessorId,
        Map<String, String> successorByKey) {

    public Handover {
        successorByKey = Map.copyOf(successorByKey);
        if (fromUnitId.equals(defaultSuccessorId) || successorByKey.containsValue(fromUnitId)) {
            throw BusinessRuleViolation.of("organization.rule.own-successor");
        }
    }

    /**
     * The one named for this key, else the default one.
     *
     * @throws BusinessRuleViolation when nobody has been named: a successor is never guessed
     */
    public String successorFor(String key) {
        return namedFor(key).orElseThrow(() -> BusinessRuleViolation.of("organization.rule.successor-missing", key));
    }

    /** As {@link #successorFor}, empty where nobody has been named. */
    public Optional<String> namedFor(String key) {
        return Optional.ofNullable(successorByKey.getOrDefault(key, defaultSuccessorId));
    }

    /** The selector with the successor in the places of the organisation; other parts stay, and so does one without it. */
    public String selectorFor(String key, String selector) {
        return Arrays.stream(selector.split(",", -1))
                .map(part -> isFrom(part, fromUnitId) ? startOf(part) + ":" + successorFor(key) : part)
                .collect(Collectors.joining(","));
    }

    /** Whether a part of this selector starts from the organisation. */
    public static boolean startsFrom(String selector, String unitId) {
        return Arrays.stream(selector.split(",", -1)).anyMatch(part -> isFrom(part, unitId));
    }

    private static boolean isFrom(String part, String unitId) {
        return part.strip().endsWith(":" + unitId);
    }

    private static String startOf(String part) {
        return part.substring(0, part.lastIndexOf(':'));
    }
}
