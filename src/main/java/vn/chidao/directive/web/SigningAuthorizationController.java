package vn.chidao.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.directive.SigningAuthorizations;
import vn.chidao.directive.web.Clerks.Choice;
import vn.chidao.document.DocumentType;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.AttachmentStore;

/** The book of papers by which others sign "thừa ủy quyền": read by the unit, kept by its clerk or leader. */
@Controller
@RequestMapping("/signing-authorizations")
class SigningAuthorizationController {

    private final SigningAuthorizations authorizations;
    private final AttachmentStore files;
    private final MessageSource messages;

    SigningAuthorizationController(
            SigningAuthorizations authorizations, AttachmentStore files, MessageSource messages) {
        this.authorizations = authorizations;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping
    String book(Model model, Locale locale) {
        return page(model, Map.of(), Set.of(), Map.of(), locale);
    }

    @PostMapping
    String record(
            @Valid @ModelAttribute("authorization") SigningAuthorizationForm form,
            BindingResult binding,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>(typed.toSingleValueMap());
        for (FieldError error : binding.getFieldErrors()) {
            errors.putIfAbsent(error.getField(), messages.getMessage(error, locale));
        }
        try {
            keep(scan, values);
            if (errors.isEmpty()) {
                authorizations.record(form.command(fileOf(values)));
                redirect.addFlashAttribute(
                        "flash",
                        messages.getMessage("directive.authorization.done", new Object[] {form.paperNumber()}, locale));
                return "redirect:/signing-authorizations";
            }
        } catch (BusinessRuleViolation refused) {
            errors.put(
                    refused.field() == null ? "fromPosition" : refused.field(),
                    messages.getMessage(refused.key(), refused.args().toArray(), locale));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(model, values, Set.copyOf(typed.getOrDefault("types", List.of())), errors, locale);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable String id, RedirectAttributes redirect, Locale locale) {
        try {
            authorizations.withdraw(id);
            redirect.addFlashAttribute(
                    "flash", messages.getMessage("directive.authorization.withdraw.done", null, locale));
        } catch (BusinessRuleViolation refused) {
            redirect.addFlashAttribute(
                    "flashError",
                    messages.getMessage(refused.key(), refused.args().toArray(), locale));
        }
        return "redirect:/signing-authorizations";
    }

    /** The stored file's id takes the field's place, so that a refused form does not lose the scan. */
    private void keep(@Nullable MultipartFile scan, Map<String, String> values) throws IOException {
        if (scan == null || scan.isEmpty()) {
            return;
        }
        try (InputStream content = scan.getInputStream()) {
            String name = String.valueOf(scan.getOriginalFilename());
            values.put(
                    "scan", files.store(name, content, "signing-authorization").id());
        } catch (BusinessRuleViolation refused) {
            throw BusinessRuleViolation.at("file", refused.key(), refused.args().toArray());
        }
    }

    private static @Nullable String fileOf(Map<String, String> values) {
        String id = values.get("scan");
        return id == null || id.isBlank() ? null : id;
    }

    private String page(
            Model model, Map<String, String> values, Set<String> types, Map<String, String> errors, Locale locale) {
        List<PositionView> leaders = authorizations.leaders();
        Map<String, String> shown = new LinkedHashMap<>(values);
        if (leaders.size() == 1) {
            shown.putIfAbsent("fromPosition", leaders.get(0).id());
        }
        model.addAttribute("book", authorizations.visible());
        model.addAttribute("kept", authorizations.keptUnits());
        model.addAttribute("leaders", choices(leaders));
        model.addAttribute("receivers", choices(authorizations.receivers()));
        model.addAttribute("types", types(locale));
        model.addAttribute("chosenTypes", types);
        model.addAttribute("values", shown);
        model.addAttribute("errors", errors);
        return "directive/signing-authorizations";
    }

    private static List<Choice> choices(List<PositionView> positions) {
        return positions.stream()
                .map(position -> new Choice(position.id(), position.label()))
                .toList();
    }

    private List<Choice> types(Locale locale) {
        return Arrays.stream(DocumentType.values())
                .map(type -> new Choice(type.name(), messages.getMessage("DocumentType." + type.name(), null, locale)))
                .toList();
    }
}
