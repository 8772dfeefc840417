package vn.chidao.steering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.StringUtils;
import vn.chidao.shared.BusinessRuleViolation;

/** Reads an agenda as it is typed. */
final class Agendas {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_PRESENTER = 200;
    private static final int MOST_ITEMS = 30;
    private static final int MOST_MINUTES = 600;

    private Agendas() {}

    /**
     * The items in their order; one that was there before stays the same item.
     *
     * @throws BusinessRuleViolation at the row that is wrong
     */
    static List<AgendaItem> of(List<AgendaTyped> rows, List<AgendaItem> before) {
        if (rows.isEmpty()) {
            throw BusinessRuleViolation.at("agenda", "steering.rule.agenda-required");
        }
        if (rows.size() > MOST_ITEMS) {
            throw BusinessRuleViolation.at("agenda", "steering.rule.many-items", MOST_ITEMS);
        }
        Set<String> known = new HashSet<>();
        before.forEach(item -> known.add(item.itemId()));
        List<AgendaItem> items = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            AgendaTyped typed = rows.get(row);
            String field = "agenda[" + row + "].";
            Integer minutes = typed.minutes();
            String title =
                    Typing.required(typed.title(), field + "title", "steering.rule.title-required", LONGEST_TITLE);
            String presenter = Typing.required(
                    typed.presenter(), field + "presenter", "steering.rule.presenter-required", LONGEST_PRESENTER);
            if (minutes == null || minutes < 1 || minutes > MOST_MINUTES) {
                throw BusinessRuleViolation.at(field + "minutes", "steering.rule.minutes-range", MOST_MINUTES);
            }
            String itemId = Optional.ofNullable(typed.itemId())
                    .filter(StringUtils::hasText)
                    .filter(known::remove)
                    .orElseGet(() -> UUID.randomUUID().toString());
            items.add(new AgendaItem(itemId, title, presenter, minutes, null));
        }
        return items;
    }
}
