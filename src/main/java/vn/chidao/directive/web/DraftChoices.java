package vn.chidao.directive.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftingDesk;
import vn.chidao.directive.web.Clerks.Choice;
import vn.chidao.organization.FunctionView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitRelation;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;

/** What an officer chooses from while he writes a draft. */
@Component
class DraftChoices {

    private static final Set<UnitRelation> GROUPS =
            Set.of(UnitRelation.CHILDREN, UnitRelation.CHILDREN_OF_LEVEL, UnitRelation.DESCENDANTS);

    private final OrganizationDirectory organizations;
    private final DirectiveCatalog catalog;
    private final DirectiveSight sight;
    private final BusinessClock clock;
    private final MessageSource messages;

    DraftChoices(
            OrganizationDirectory organizations,
            DirectiveCatalog catalog,
            DirectiveSight sight,
            BusinessClock clock,
            MessageSource messages) {
        this.organizations = organizations;
        this.catalog = catalog;
        this.sight = sight;
        this.clock = clock;
        this.messages = messages;
    }

    /** The officer's units, named by whose document it becomes. */
    List<Choice> places(List<DraftingDesk.Place> places, Locale locale) {
        return places.stream()
                .map(place -> new Choice(
                        key(place),
                        place.unit().equals(place.issuer())
                                ? place.issuer().name()
                                : messages.getMessage(
                                        "directive.draft.place.of",
                                        new Object[] {
                                            place.issuer().name(), place.unit().shortName()
                                        },
                                        locale)))
                .toList();
    }

    static String key(DraftingDesk.Place place) {
        return place.unit().id() + ":" + place.issuer().id();
    }

    /** The bodies around the issuers: who can have a part in a document of theirs. */
    List<Choice> units(List<DraftingDesk.Place> places) {
        return around(places).stream()
                .map(unit -> new Choice(unit.id(), unit.name()))
                .toList();
    }

    Choice unit(String id) {
        return new Choice(id, organizations.nameOf(id));
    }

    /** To whom a document can go: each body around and below the issuers, and their groups, by the selector that means them. */
    List<Choice> addressees(List<DraftingDesk.Place> places) {
        List<UnitView> around = around(places);
        List<Choice> choices = new ArrayList<>();
        around.stream()
                .flatMap(unit -> organizations.functions().stream()
                        .filter(function -> GROUPS.contains(function.relation()))
                        .map(function -> group(function, unit)))
                .flatMap(List::stream)
                .forEach(choices::add);
        Map<String, UnitView> single = new LinkedHashMap<>();
        Stream.concat(around.stream(), around.stream().flatMap(unit -> organizations.children(unit.id()).stream()))
                .forEach(unit -> single.putIfAbsent(unit.id(), unit));
        single.values().forEach(unit -> choices.add(new Choice("unit:" + unit.id(), unit.shortName())));
        return choices;
    }

    private List<Choice> group(FunctionView function, UnitView unit) {
        String selector = function.word() + ":" + unit.id();
        return organizations.resolve(selector, clock.today()).isEmpty()
                ? List.of()
                : List.of(new Choice(selector, function.of(unit.shortName())));
    }

    /** The documents this person may read, the latest first. */
    List<Choice> directives() {
        Set<String> visible = sight.visible();
        return catalog.all().stream()
                .filter(each -> each.numberAndNotation() != null && visible.contains(each.id()))
                .map(each -> new Choice(each.id(), cited(each)))
                .toList();
    }

    private static String cited(DirectiveView directive) {
        return directive.issuedOn() == null
                ? directive.label()
                : directive.label() + " (" + Days.written(directive.issuedOn()) + ")";
    }

    /** The constants of an enumeration by their names in the messages. */
    List<Choice> of(Enum<?>[] constants, Locale locale) {
        return Arrays.stream(constants)
                .map(each -> new Choice(
                        each.name(),
                        messages.getMessage(
                                each.getDeclaringClass().getSimpleName() + "." + each.name(), null, locale)))
                .toList();
    }

    private List<UnitView> around(List<DraftingDesk.Place> places) {
        Map<String, UnitView> units = new LinkedHashMap<>();
        places.stream()
                .map(DraftingDesk.Place::issuer)
                .flatMap(issuer -> organizations.together(issuer.id()).stream())
                .forEach(unit -> units.putIfAbsent(unit.id(), unit));
        return List.copyOf(units.values());
    }
}
