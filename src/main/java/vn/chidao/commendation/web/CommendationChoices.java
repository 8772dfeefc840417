package vn.chidao.commendation.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import vn.chidao.access.Right;
import vn.chidao.commendation.AwardForm;
import vn.chidao.commendation.CommendationGrounds;
import vn.chidao.commendation.CommendationGrounds.Duty;
import vn.chidao.commendation.NominationManagement;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.TaskFormHandler.Option;

/** What the forms of commendations have to choose from, and the files they send. */
@Component
class CommendationChoices {

    static final String REFUSED_PROPOSING = "commendation.refused.propose";
    static final String REFUSED_OPENING = "commendation.refused.open";
    static final String REFUSED_DECIDING = "commendation.refused.decide";

    private static final String UNNAMED = "ho-so";
    private static final int LONGEST_ACTION = 120;

    private final CommendationGrounds grounds;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    CommendationChoices(
            CommendationGrounds grounds,
            OrganizationDirectory organizations,
            AttachmentStore files,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.grounds = grounds;
        this.organizations = organizations;
        this.files = files;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The organisations of the user with this right. */
    List<UnitView> units(Right right) {
        return user.asker().unitsWith(right).stream()
                .flatMap(id -> organizations.unit(id, clock.today()).stream())
                .toList();
    }

    /** The organisation a form is for: the one it says, else the first of the user's. */
    String unitOf(@Nullable String typed, Right right, String refused) {
        return typed == null || typed.isBlank()
                ? units(right).stream().findFirst().map(UnitView::id).orElseThrow(() -> new AccessRefused(refused))
                : typed;
    }

    /** The body a form is for: one of the user's that may award something. */
    String bodyOf(@Nullable String typed) {
        Set<String> own = Set.copyOf(
                grounds.awarding(user.asker()).stream().map(UnitView::id).toList());
        if (typed == null || typed.isBlank()) {
            return grounds.awarding(user.asker()).stream()
                    .findFirst()
                    .map(UnitView::id)
                    .orElseThrow(() -> new AccessRefused(REFUSED_OPENING));
        }
        if (!own.contains(typed)) {
            throw new AccessRefused(REFUSED_OPENING);
        }
        return typed;
    }

    List<Option> options(Collection<UnitView> units) {
        return units.stream().map(unit -> new Option(unit.id(), unit.name())).toList();
    }

    List<Option> forms(Collection<AwardForm> forms) {
        return forms.stream().map(form -> new Option(form.code(), form.name())).toList();
    }

    List<Option> duties(Collection<Duty> duties) {
        return duties.stream()
                .map(duty -> new Option(
                        duty.obligation().id(),
                        refusals.text(
                                "commendation.new.duty-choice",
                                duty.directive().label(),
                                duty.obligation().code(),
                                shortened(duty.obligation().action()))))
                .toList();
    }

    private static String shortened(String action) {
        return action.length() <= LONGEST_ACTION ? action : action.substring(0, LONGEST_ACTION - 2) + " …";
    }

    List<Option> directives() {
        return grounds.directives().stream()
                .map(directive -> new Option(directive.id(), named(directive)))
                .toList();
    }

    private String named(DirectiveView directive) {
        return refusals.text("commendation.directive-choice", directive.label(), directive.subject());
    }

    List<Option> contents() {
        return constants(ContentArea.values(), "ContentArea.");
    }

    <E extends Enum<E>> List<Option> constants(E[] of, String prefix) {
        return Arrays.stream(of)
                .map(each -> new Option(each.name(), refusals.text(prefix + each.name())))
                .toList();
    }

    <T> List<Option> named(Collection<T> of, Function<T, String> id, Function<T, String> name) {
        return of.stream()
                .map(each -> new Option(id.apply(each), name.apply(each)))
                .toList();
    }

    /**
     * The file just sent, under a name that says of nobody, else the one kept from the try before; null where there is
     * neither.
     */
    @Nullable
    String file(@Nullable MultipartFile sent, String field, Typed typed) {
        if (sent == null
                || sent.isEmpty() && String.valueOf(sent.getOriginalFilename()).isEmpty()) {
            return typed.text(field);
        }
        try (InputStream content = sent.getInputStream()) {
            String name = String.valueOf(sent.getOriginalFilename());
            int dot = name.lastIndexOf('.');
            return files.store(UNNAMED + (dot < 0 ? "" : name.substring(dot)), content, NominationManagement.PAPERS)
                    .id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (BusinessRuleViolation refused) {
            throw BusinessRuleViolation.at(field, refused.key(), refused.args().toArray());
        }
    }

    String fileName(String fileId) {
        return files.find(fileId).map(AttachmentStore.StoredFile::fileName).orElse(fileId);
    }

    /** What every page with a form asks for. */
    static void withErrors(Model model) {
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
    }
}
