package vn.chidao.commendation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chidao.commendation.AwardForm;
import vn.chidao.commendation.OccasionKind;
import vn.chidao.commendation.OfferedForm;
import vn.chidao.commendation.OpenOccasion;
import vn.chidao.pages.Typed;
import vn.chidao.shared.BusinessRuleViolation;

/** The form of a new round as it was typed. */
record OccasionForm(Map<String, String> values, Set<String> forms, Set<String> asked) {

    static OccasionForm of(MultiValueMap<String, String> typed) {
        return new OccasionForm(
                new LinkedHashMap<>(typed.toSingleValueMap()), chosen(typed, "forms"), chosen(typed, "asked"));
    }

    private static Set<String> chosen(MultiValueMap<String, String> typed, String name) {
        List<String> values = typed.get(name);
        return values == null ? Set.of() : Set.copyOf(values);
    }

    /** As it is when it is first shown: all forms with the quota of the rules. */
    OccasionForm suggested(List<AwardForm> all) {
        for (AwardForm form : all) {
            suggest("perUnit-" + form.code(), form.quota().perUnit());
            suggest("total-" + form.code(), form.quota().total());
            suggest("collectives-" + form.code(), form.quota().collectives());
        }
        return this;
    }

    private void suggest(String field, @Nullable Integer many) {
        if (many != null) {
            values.putIfAbsent(field, String.valueOf(many));
        }
    }

    OpenOccasion toCommand(String unitId, String awardingUnitId, List<AwardForm> offered) {
        Typed typed = new Typed(values);
        LocalDate due = typed.day("dueOn");
        List<OfferedForm> chosen = new ArrayList<>();
        for (AwardForm form : offered) {
            if (forms.contains(form.code())) {
                chosen.add(new OfferedForm(
                        form.code(),
                        amount(typed, "perUnit-" + form.code(), 9999),
                        amount(typed, "total-" + form.code(), 9999),
                        amount(typed, "collectives-" + form.code(), 100)));
            }
        }
        return new OpenOccasion(
                unitId,
                typed.orEmpty("directive"),
                awardingUnitId,
                typed.choice("kind", OccasionKind.values()),
                typed.text("title"),
                typed.text("letter"),
                due,
                chosen,
                List.copyOf(asked));
    }

    private static @Nullable Integer amount(Typed typed, String field, int most) {
        Integer many = typed.number(field);
        if (many != null && (many < 1 || many > most)) {
            throw BusinessRuleViolation.at(field, "commendation.rule.amount", String.valueOf(most));
        }
        return many;
    }
}
