package vn.chidao.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chidao.notification.Mailbox;
import vn.chidao.portal.web.SignedIn.Page;
import vn.chidao.portal.web.SignedIn.Place;

/**
 * The navigation: six places and no more, each with the pages that belong there. Of these only what this installation has
 * and this person may open is offered.
 */
@Component
class Places {

    private static final String DESK = "/";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String INCOMING = "/incoming";
    private static final String MAILBOX = "/mailbox";
    private static final String RECORDINGS = "/recordings";

    /** A place and its pages, the one it opens with first. */
    private record Group(String name, List<String> pages) {}

    private static final List<Group> GROUPS = List.of(
            new Group("desk", List.of(DESK, "/late", "/opinions", TASKLIST, MAILBOX)),
            new Group("directives", List.of("/directives", INCOMING, RECORDINGS, "/recommendations")),
            new Group("registration", List.of("/registration-sheets", "/programmes", "/models", "/exemplars")),
            new Group("reports", List.of("/reports", "/report-requests", "/records", "/surveys", "/festivals")),
            new Group("reviews", List.of("/review-calendar", "/assessments", "/commendations")),
            new Group("units", List.of("/organizations", "/steering-committees", "/households", "/acts")));
    /** Of a unit's business: without a position there is no unit. */
    private static final Set<String> OF_AN_OFFICE = Set.of(RECORDINGS, INCOMING);
    /** Pages of the web apps, which no controller of ours serves. */
    private static final Set<String> OF_THE_ENGINE = Set.of(TASKLIST);
    /** What stands at another address than the page it belongs to. */
    private static final Map<String, String> BELONGS_TO = Map.of(
            "/tasks",
            DESK,
            "/extensions",
            DESK,
            "/outgoing",
            INCOMING,
            "/number-book",
            INCOMING,
            "/reviews",
            "/review-calendar",
            "/reorganisations",
            "/organizations",
            "/positions",
            "/organizations",
            "/people",
            "/organizations");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Mailbox mailbox;
    private volatile @Nullable Set<String> mapped;

    Places(ObjectProvider<RequestMappingHandlerMapping> mappings, Mailbox mailbox) {
        this.mappings = mappings;
        this.mailbox = mailbox;
    }

    /** {@code inOffice}: whether the person holds a position; without one there is no unit whose book to read. */
    List<Place> shownOn(String path, int openTasks, boolean inOffice) {
        String here = pageOf(path);
        List<Place> places = new ArrayList<>();
        for (Group group : GROUPS) {
            List<Page> pages = group.pages().stream()
                    .filter(page -> isOffered(page, inOffice))
                    .map(page -> new Page(page, "portal.nav." + nameOf(page), page.equals(here)))
                    .toList();
            if (!pages.isEmpty()) {
                places.add(new Place(
                        pages.get(0).path(),
                        "portal.place." + group.name(),
                        group.pages().contains(DESK) ? openTasks : null,
                        group.pages().contains(here),
                        pages));
            }
        }
        return places;
    }

    private boolean isOffered(String page, boolean inOffice) {
        return (OF_THE_ENGINE.contains(page) || has(page))
                && (inOffice || !OF_AN_OFFICE.contains(page))
                && (mailbox.isOpen() || !page.equals(MAILBOX));
    }

    /** The page of the navigation a path is at or below, or belongs to; empty for what belongs to none. */
    private static String pageOf(String path) {
        int end = path.indexOf('/', 1);
        String first = end < 0 ? path : path.substring(0, end);
        return BELONGS_TO.getOrDefault(first, first);
    }

    private static String nameOf(String page) {
        if (page.equals(DESK)) {
            return "desk";
        }
        return page.equals(TASKLIST) ? "tasklist" : page.substring(1);
    }

    /** Whether some controller serves this pattern. */
    boolean has(String pattern) {
        Set<String> patterns = mapped;
        if (patterns == null) {
            patterns = mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .flatMap(mapping -> mapping.getPatternValues().stream())
                    .collect(Collectors.toUnmodifiableSet());
            mapped = patterns;
        }
        return patterns.contains(pattern);
    }
}
