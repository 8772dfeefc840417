package vn.chidao.demo;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.shared.Actor;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** How a play begins, and how one that ended on its first day is taken up again. */
class PlayScenesTests {

    private static final PlayBook BOOK = PlayBook.FIVE_YEARS;

    private final DirectiveManagement directives = mock();
    private final DirectiveCatalog catalog = mock(RETURNS_DEEP_STUBS);
    private final WorkList workList = mock();
    private final PlayCast cast = mock();
    private final TransactionTemplate transaction = mock();
    private final PlayScenes scenes = new PlayScenes(
            directives,
            catalog,
            mock(ObligationManagement.class),
            mock(ObligationCatalog.class),
            mock(OrganizationManagement.class),
            mock(OrganizationDirectory.class),
            workList,
            cast,
            transaction);

    @BeforeEach
    void letDraftBeWithItsDrafter() {
        when(catalog.require(DemoWorld.DRAFT).status()).thenReturn("DRAFT");
        when(cast.actor(any())).thenReturn(Actor.SYSTEM);
        doAnswer(call -> {
                    call.<Consumer<TransactionStatus>>getArgument(0).accept(mock());
                    return null;
                })
                .when(transaction)
                .executeWithoutResult(any());
    }

    @Test
    void sendsDraftIntoItsReviewsOnFirstDay() {
        scenes.play(BOOK.begins(), BOOK);

        verify(directives).submitDraft(DemoWorld.DRAFT);
    }

    @Test
    void leavesReturnedDraftToItsDrafter() {
        when(workList.historyOf("DirectiveIssuance", DemoWorld.DRAFT)).thenReturn(List.of(mock(WorkItem.class)));

        scenes.play(BOOK.begins(), BOOK);

        verify(directives, never()).submitDraft(any());
    }
}
