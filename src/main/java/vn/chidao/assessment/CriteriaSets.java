package vn.chidao.assessment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sets of criteria the settings know, in their order. */
public final class CriteriaSets {

    private final Map<String, CriteriaSet> byCode = new LinkedHashMap<>();

    CriteriaSets(Collection<CriteriaSet> sets) {
        sets.forEach(set -> byCode.put(set.code(), set));
    }

    public List<CriteriaSet> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<CriteriaSet> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
