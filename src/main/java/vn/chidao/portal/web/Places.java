package vn.chidao.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chidao.notification.Mailbox;
import vn.chidao.portal.web.SignedIn.Place;

/** The places of the navigation that this installation has and this person may open: no other is offered. */
@Component
class Places {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String INCOMING = "/incoming";
    private static final String MAILBOX = "/mailbox";
    private static final String RECORDINGS = "/recordings";
    private static final List<String> PAGES = List.of(
            "/",
            "/directives",
            "/programmes",
            "/steering-committees",
            "/recommendations",
            "/surveys",
            "/festivals",
            "/models",
            "/assessments",
            "/commendations",
            "/reports",
            "/review-calendar",
            "/late",
            RECORDINGS,
            INCOMING,
            "/organizations",
            "/acts",
            MAILBOX);
    /** Of a unit's business: without a position there is no unit. */
    private static final Set<String> OF_AN_OFFICE = Set.of(RECORDINGS, INCOMING);

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Mailbox mailbox;
    private volatile @Nullable Set<String> mapped;

    Places(ObjectProvider<RequestMappingHandlerMapping> mappings, Mailbox mailbox) {
        this.mappings = mappings;
        this.mailbox = mailbox;
    }

    /** {@code inOffice}: whether the person holds a position; without one there is no unit whose book to read. */
    List<Place> shownOn(String path, int openTasks, boolean inOffice) {
        List<Place> places = new ArrayList<>();
        for (String page : PAGES) {
            if (has(page)
                    && (inOffice || !OF_AN_OFFICE.contains(page))
                    && (mailbox.isOpen() || !page.equals(MAILBOX))) {
                boolean current = page.equals("/") ? path.equals("/") : (path + "/").startsWith(page + "/");
                String name = page.equals("/") ? "desk" : page.substring(1);
                places.add(new Place(page, "portal.nav." + name, page.equals("/") ? openTasks : null, current));
            }
        }
        places.add(new Place(TASKLIST, "portal.nav.tasklist", null, false));
        return places;
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
