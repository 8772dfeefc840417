package vn.chidao.survey;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of recognition the settings know, in their order. */
public final class SurveyKinds {

    private final Map<String, SurveyKind> byCode = new LinkedHashMap<>();

    SurveyKinds(Collection<SurveyKind> kinds) {
        kinds.forEach(kind -> byCode.put(kind.code(), kind));
    }

    public List<SurveyKind> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<SurveyKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
