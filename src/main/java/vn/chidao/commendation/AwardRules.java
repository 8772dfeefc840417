package vn.chidao.commendation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.UnitView;

/** The forms of honour and the parts of a dossier, as the settings have them, in their order. */
public final class AwardRules {

    private final Map<String, AwardForm> forms = new LinkedHashMap<>();
    private final Map<String, String> parts;

    AwardRules(Collection<AwardForm> forms, Map<String, String> parts) {
        this.parts = new LinkedHashMap<>(parts);
        forms.forEach(form -> this.forms.put(form.code(), form));
        forms.forEach(this::requireKnown);
    }

    private void requireKnown(AwardForm form) {
        form.parts().stream()
                .filter(part -> !parts.containsKey(part))
                .findFirst()
                .ifPresent(part -> {
                    throw new IllegalArgumentException(form.code() + ": parts " + part);
                });
        form.prerequisites().stream()
                .filter(each -> !forms.containsKey(each.form())
                        || find(each.form()).orElseThrow().rank() >= form.rank())
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalArgumentException(form.code() + ": prerequisites " + each.form());
                });
    }

    public List<AwardForm> all() {
        return List.copyOf(forms.values());
    }

    public Optional<AwardForm> find(@Nullable String code) {
        return Optional.ofNullable(code).map(forms::get);
    }

    /** Those this body may award. */
    public List<AwardForm> of(UnitView unit) {
        return forms.values().stream().filter(form -> form.isOf(unit)).toList();
    }

    /** The part's name; its code where the settings know it no longer. */
    public String partName(String code) {
        return parts.getOrDefault(code, code);
    }

    /** The form's name; its code where the settings know it no longer. */
    public String formName(String code) {
        return find(code).map(AwardForm::name).orElse(code);
    }

    /** How high a form is; 0 for one the settings do not know. */
    public int rank(@Nullable String code) {
        return find(code).map(AwardForm::rank).orElse(0);
    }
}
