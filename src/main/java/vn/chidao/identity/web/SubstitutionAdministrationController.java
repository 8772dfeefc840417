package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.identity.Substitutions;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;

/** Substitutes for anybody, named by an administrator: first the organisation, then who is away there. */
@Controller
@RequestMapping("/administration/substitutions")
class SubstitutionAdministrationController {

    private static final int SHOWN = 20;

    private final Substitutions substitutions;
    private final SubstitutionForms forms;
    private final OrganizationDirectory organizations;

    SubstitutionAdministrationController(
            Substitutions substitutions, SubstitutionForms forms, OrganizationDirectory organizations) {
        this.substitutions = substitutions;
        this.forms = forms;
        this.organizations = organizations;
    }

    @GetMapping
    String all(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return page(unit, name, model, Map.of(), Map.of(), response, locale);
    }

    @PostMapping
    String set(
            @RequestParam String unit,
            @Valid @ModelAttribute("substitution") SubstitutionForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        Map<String, String> errors = forms.set(form, binding, locale);
        if (!errors.isEmpty()) {
            return page(unit, "", model, typed, errors, response, locale);
        }
        forms.done(redirect, locale);
        return "redirect:/administration/substitutions";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable String id, RedirectAttributes redirect, Locale locale) {
        forms.end(id, redirect, locale);
        return "redirect:/administration/substitutions";
    }

    private String page(
            @Nullable String unit,
            String name,
            Model model,
            Map<String, String> values,
            Map<String, String> errors,
            HttpServletResponse response,
            Locale locale) {
        if (unit != null) {
            UnitView chosen = organizations.require(unit);
            model.addAttribute("unit", chosen);
            forms.show(
                    model,
                    substitutions.holdingsIn(unit),
                    substitutions.substitutesFor(List.of(unit)),
                    values,
                    errors,
                    response,
                    locale);
        }
        String part = name.strip();
        List<UnitView> found = part.isEmpty() ? List.of() : named(part);
        model.addAttribute("name", part);
        model.addAttribute("found", found.stream().limit(SHOWN).toList());
        model.addAttribute("more", found.size() > SHOWN);
        model.addAttribute("all", substitutions.latest());
        return "identity/substitutions-administration";
    }

    private List<UnitView> named(String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return organizations.units().stream()
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || unit.shortName().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
