package vn.chidao.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chidao.notification.Mailbox;

/** The navigation offers what is there and may be opened. */
class PlacesTests {

    private final Mailbox mailbox = mock();
    private final RequestMappingHandlerMapping pages = mock();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("pages", pages));
    private final Places places = new Places(beans.getBeanProvider(RequestMappingHandlerMapping.class), mailbox);

    @BeforeEach
    void somePages() {
        RequestMappingInfo all =
                RequestMappingInfo.paths("/", "/incoming", "/mailbox").build();
        when(pages.getHandlerMethods()).thenReturn(Map.of(all, mock(HandlerMethod.class)));
    }

    @Test
    void offersTheBookToWhoWorksInAUnitAndTheTestMailboxWhereThereIsOne() {
        when(mailbox.isOpen()).thenReturn(true);

        assertThat(offered(true)).contains("/", "/incoming", "/mailbox").doesNotContain("/acts");
    }

    @Test
    void offersNoPageThatWouldRefuse() {
        when(mailbox.isOpen()).thenReturn(false);

        assertThat(offered(false)).contains("/").doesNotContain("/incoming", "/mailbox");
    }

    @Test
    void aPageBelowOneOrBelongingToOneIsInItsPlace() {
        assertThat(currentOn("/incoming/new")).containsExactly("portal.place.directives", "portal.nav.incoming");
        assertThat(currentOn("/outgoing")).containsExactly("portal.place.directives", "portal.nav.incoming");
        assertThat(currentOn("/tasks/7")).containsExactly("portal.place.desk", "portal.nav.desk");
        assertThat(currentOn("/incomingly")).isEmpty();
        assertThat(currentOn("/password")).isEmpty();
    }

    private List<String> currentOn(String path) {
        return places.shownOn(path, 0, true).stream()
                .filter(SignedIn.Place::current)
                .flatMap(place -> Stream.concat(
                        Stream.of(place.labelKey()),
                        place.pages().stream().filter(SignedIn.Page::current).map(SignedIn.Page::labelKey)))
                .toList();
    }

    private List<String> offered(boolean inOffice) {
        return places.shownOn("/", 0, inOffice).stream()
                .flatMap(place -> place.pages().stream())
                .map(SignedIn.Page::path)
                .toList();
    }
}
