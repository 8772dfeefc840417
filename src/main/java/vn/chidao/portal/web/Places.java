package vn.chidao.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chidao.portal.web.SignedIn.Place;

/** The places of the navigation that this installation has: a page that is not there is not offered. */
@Component
class Places {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final List<String> PAGES = List.of("/", "/directives", "/incoming", "/acts", "/mailbox");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable Set<String> mapped;

    Places(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    List<Place> shownOn(String path, int openTasks) {
        List<Place> places = new ArrayList<>();
        for (String page : PAGES) {
            if (has(page)) {
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
