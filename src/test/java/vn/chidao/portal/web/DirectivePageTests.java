package vn.chidao.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chidao.access.Access;
import vn.chidao.access.Role;
import vn.chidao.archive.ArchiveSight;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.changing.OutsideChange;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftingRights;
import vn.chidao.directive.TextSight;
import vn.chidao.document.DocumentType;
import vn.chidao.exchange.ArrivingChangeDesk;
import vn.chidao.exchange.ArrivingChangeView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.notification.MailWatch;
import vn.chidao.notification.Mailbox;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.CellCatalog;
import vn.chidao.receiving.CellDisseminations;
import vn.chidao.receiving.DirectionTaskCatalog;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.ProductMessages;
import vn.chidao.testing.ProductPages;
import vn.chidao.testing.TestAccess;
import vn.chidao.workflow.TimeMachine;
import vn.chidao.workflow.WorkList;

/** A directive's page: what it offers to whom. */
class DirectivePageTests {

    private final CurrentUser user = mock();
    private final DirectiveCatalog catalog = mock();
    private final DirectiveSight sight = mock();
    private final DraftingRights drafting = mock();
    private final ArrivingChangeDesk arrivingChanges = mock();
    private final OrganizationDirectory organizations = mock();
    private final ArchiveSight archive = mock();
    private final BusinessClock clock =
            new BusinessClock(Clock.fixed(Instant.parse("2017-05-22T01:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void somebodySeesTheDraft() {
        when(user.isSignedIn()).thenReturn(true);
        when(user.username()).thenReturn("a");
        when(user.displayName()).thenReturn("Người");
        when(organizations.nameOf(any())).thenReturn("Văn phòng Huyện ủy");
        when(organizations.nameOf(any(), any())).thenReturn("Văn phòng Huyện ủy");
        when(sight.visible()).thenReturn(Set.of("d-1"));
        signedInAs(Role.OFFICER);
    }

    @Test
    void offersBothFilesOfADirectiveOfOurs() throws Exception {
        when(catalog.require("d-1")).thenReturn(directive("NATIVE"));

        assertThat(page("/directives/d-1"))
                .contains("href=\"/directives/d-1/document.docx\"", "Bản Word")
                .contains("href=\"/directives/d-1/document.pdf\"", "Bản PDF");
    }

    @Test
    void offersNoFileOfWhatSomebodyElseWrote() throws Exception {
        when(catalog.require("d-1")).thenReturn(directive("RECEIVED"));

        assertThat(page("/directives/d-1")).doesNotContain("document.docx", "document.pdf", "/draft\"");
    }

    @Test
    void marksADocumentOfWhichTheClerkHasToSayWhatHasHappenedToIt() throws Exception {
        when(catalog.require("d-1")).thenReturn(directive("RECEIVED"));
        assertThat(page("/directives/d-1")).doesNotContain("unsettled-change");

        when(arrivingChanges.waitingFor("d-1"))
                .thenReturn(List.of(new ArrivingChangeView(
                        "m-1",
                        "vphu",
                        "Tỉnh ủy Bình Phước",
                        OutsideChange.UPDATE,
                        "d-1",
                        "24-CT/TU",
                        null,
                        "một việc",
                        null,
                        Instant.parse("2017-05-22T02:00:00Z"),
                        null,
                        null,
                        null)));

        assertThat(page("/directives/d-1")).contains("Tỉnh ủy Bình Phước báo cập nhật văn bản này");
    }

    @Test
    void offersToWriteItAnewOnlyToThoseWhoMay() throws Exception {
        when(catalog.require("d-1")).thenReturn(directive("NATIVE"));

        assertThat(page("/directives/d-1")).doesNotContain("/directives/d-1/draft");

        when(drafting.mayRewrite(any(), any())).thenReturn(true);
        assertThat(page("/directives/d-1")).contains("href=\"/directives/d-1/draft\"", "Sửa dự thảo");
    }

    @Test
    void offersToWriteANewDraftToOfficersAndNotToClerks() throws Exception {
        assertThat(page("/directives")).contains("href=\"/directives/new\"");

        signedInAs(Role.CLERK);
        assertThat(page("/directives")).doesNotContain("/directives/new");
    }

    @Test
    void leadsToThePackagesOfADirectiveThatBindsWhoeverMayHaveThem() throws Exception {
        when(catalog.require("d-1")).thenReturn(directive("NATIVE", "IN_FORCE"));
        assertThat(page("/directives/d-1")).doesNotContain("/directives/d-1/archive");

        when(archive.mayKeep(any(), any())).thenReturn(true);
        assertThat(page("/directives/d-1")).contains("href=\"/directives/d-1/archive\"");
    }

    private void signedInAs(Role role) {
        Access access = TestAccess.of(TestAccess.standing("vphu.x", "vphu", role));
        TestAccess.signIn(user, access, new Actor("a", "Người", "vphu.x", "Chức vụ", "vphu"));
    }

    private static DirectiveView directive(String origin) {
        return directive(origin, origin.equals("NATIVE") ? "DRAFT" : "RECEIVED");
    }

    private static DirectiveView directive(String origin, String status) {
        return new DirectiveView(
                "d-1",
                DocumentType.OFFICIAL_LETTER,
                origin,
                "hu",
                "Huyện ủy",
                null,
                null,
                "CV/HU",
                null,
                null,
                "một việc",
                "Hớn Quản",
                null,
                status,
                "Nội dung",
                "hash",
                "vphu",
                "vphu",
                "hu",
                null,
                null,
                null);
    }

    private String page(String address) throws Exception {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        Places places = new Places(beans.getBeanProvider(RequestMappingHandlerMapping.class), mock(Mailbox.class));
        WorkList workList = mock();
        LayoutAdvice layout = new LayoutAdvice(
                user,
                workList,
                places,
                clock,
                new WorkingDays(),
                organizations,
                mock(MailWatch.class),
                beans.getBeanProvider(TimeMachine.class),
                ProductMessages.ALL);
        TextSight texts = mock();
        when(texts.isOpenTo(any(), any())).thenReturn(true);
        DirectivesController controller = new DirectivesController(
                new VisibleDirectives(catalog, sight),
                catalog,
                mock(ReceiptCatalog.class),
                mock(CellCatalog.class),
                mock(CellDisseminations.class),
                mock(DirectionTaskCatalog.class),
                mock(),
                drafting,
                mock(),
                mock(),
                mock(),
                mock(),
                mock(),
                mock(),
                user,
                places,
                clock,
                mock(),
                arrivingChanges,
                texts,
                mock(),
                mock(),
                archive,
                mock(),
                mock());
        byte[] page = MockMvcBuilders.standaloneSetup(controller)
                .setControllerAdvice(layout)
                .setLocaleResolver(new FixedLocaleResolver(Locale.forLanguageTag("vi")))
                .setViewResolvers(ProductPages.views())
                .build()
                .perform(get(address).principal(() -> "a"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return new String(page, StandardCharsets.UTF_8);
    }
}
