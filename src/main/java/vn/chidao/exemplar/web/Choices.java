package vn.chidao.exemplar.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.exemplar.ExemplarManagement;
import vn.chidao.exemplar.Served;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.Days;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.TaskFormHandler.Option;

/** What the forms of models and exemplars have to choose from, and the file they send. */
@Component
class Choices {

    private static final String UNNAMED = "minh-chung";

    static final String REFUSED = "exemplar.refused.keep";

    private final Served served;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    Choices(
            Served served,
            DirectiveCatalog directives,
            DirectiveSight sight,
            OrganizationDirectory organizations,
            AttachmentStore files,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.served = served;
        this.directives = directives;
        this.sight = sight;
        this.organizations = organizations;
        this.files = files;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    Set<String> units() {
        return user.asker().unitsWith(Right.KEEP_MODELS);
    }

    /** The organisation a form is for: the one it says, else the first of the user's. */
    String unitOf(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? units().stream().findFirst().orElseThrow(() -> new AccessRefused(REFUSED))
                : typed;
    }

    List<Option> named(Set<String> unitIds) {
        Map<String, String> names = unitIds.isEmpty() ? Map.of() : organizations.namesOf(unitIds, clock.today());
        return unitIds.stream()
                .map(unit -> new Option(unit, names.getOrDefault(unit, unit)))
                .toList();
    }

    List<Option> duties(String unitId) {
        return served.dutiesOf(unitId).stream()
                .map(duty -> new Option(
                        duty.obligation().id(),
                        refusals.text(
                                "exemplar.new.obligation-choice",
                                duty.directive().label(),
                                duty.obligation().code(),
                                duty.obligation().action())))
                .toList();
    }

    List<Option> settlements(String unitId) {
        List<UnitView> settlements = served.settlements(unitId);
        Set<String> above = settlements.stream()
                .map(UnitView::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> names = above.isEmpty() ? Map.of() : organizations.namesOf(above, clock.today());
        return settlements.stream()
                .map(settlement -> new Option(
                        settlement.id(),
                        settlement.parentId() == null
                                ? settlement.name()
                                : refusals.text(
                                        "exemplar.settlement-choice",
                                        settlement.name(),
                                        names.getOrDefault(settlement.parentId(), settlement.parentId()))))
                .toList();
    }

    List<Option> contents() {
        return Arrays.stream(ContentArea.values())
                .map(content -> new Option(content.name(), refusals.text("ContentArea." + content.name())))
                .toList();
    }

    /** Of what does not meet: whether it was built. */
    List<Option> judgements() {
        return Stream.of("false", "true")
                .map(said -> new Option(said, refusals.text("exemplar.never-built." + said)))
                .toList();
    }

    /** The directives in force that whoever asks may read. */
    List<Option> directives() {
        Set<String> visible = sight.visible();
        return directives.all().stream()
                .filter(DirectiveView::isInForce)
                .filter(directive -> visible.contains(directive.id()))
                .map(directive -> new Option(
                        directive.id(),
                        refusals.text("exemplar.directive-choice", directive.label(), directive.subject())))
                .toList();
    }

    /** As {@link #file}, under a name that says of nobody: what a file is called is logged, and cannot be erased there. */
    @Nullable
    String unnamedFile(@Nullable MultipartFile sent, Typed typed) {
        return file(sent, typed, true);
    }

    /** The file just sent, else the one that was kept from the try before; null where there is neither. */
    @Nullable
    String file(@Nullable MultipartFile sent, Typed typed) {
        return file(sent, typed, false);
    }

    private @Nullable String file(@Nullable MultipartFile sent, Typed typed, boolean unnamed) {
        if (sent == null
                || sent.isEmpty() && String.valueOf(sent.getOriginalFilename()).isEmpty()) {
            return typed.text("file");
        }
        try (InputStream content = sent.getInputStream()) {
            String name = String.valueOf(sent.getOriginalFilename());
            int dot = name.lastIndexOf('.');
            return files.store(
                            unnamed ? UNNAMED + (dot < 0 ? "" : name.substring(dot)) : name,
                            content,
                            unnamed ? ExemplarManagement.PAPERS : "exemplar")
                    .id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (BusinessRuleViolation refused) {
            throw BusinessRuleViolation.at("file", refused.key(), refused.args().toArray());
        }
    }

    /** In a file's name: the day it was made. */
    String workbookName(String key, LocalDate day) {
        return refusals.text(key, Days.written(day));
    }

    static Map<String, String> with(Map<String, String> typed, String name, @Nullable String value) {
        Map<String, String> values = new LinkedHashMap<>(typed);
        if (value != null) {
            values.put(name, value);
        }
        return values;
    }
}
