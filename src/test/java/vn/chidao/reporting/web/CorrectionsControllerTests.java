package vn.chidao.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.reporting.CorrectionManagement;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.shared.Actor;
import vn.chidao.testing.ProductMessages;

/** A correction given up while a receiver is at its task. */
class CorrectionsControllerTests {

    private final CorrectionManagement management = mock();
    private final ReportingCatalog reports = mock();
    private final ReportAccess access = mock();
    private final ReportPage page = mock();
    private final CurrentUser user = mock();
    private final ReportView report = mock();
    private final ExtendedModelMap model = new ExtendedModelMap();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final CorrectionsController controller =
            new CorrectionsController(management, reports, access, page, user, new Refusals(ProductMessages.ALL));

    @BeforeEach
    void aReport() {
        given(reports.find("r~2")).willReturn(Optional.of(report));
        given(report.actingUnitId()).willReturn("hnd");
        given(access.mayRead(report)).willReturn(true);
        given(user.actorWith(any(), any(), any())).willReturn(Actor.SYSTEM);
        given(page.show(report, model)).willReturn("reporting/report");
    }

    @Test
    void keepsTheReasonWhenSomebodyWasAtItAtTheSameMoment() {
        for (RuntimeException lost : new RuntimeException[] {
            new CannotAcquireLockException("deadlock"),
            new IllegalStateException("engine", new SQLException("deadlock detected", "40P01"))
        }) {
            willThrow(lost).given(management).withdraw("r~2", "Để năm sau");

            assertThat(withdraw()).isEqualTo("reporting/report");
            assertThat(response.getStatus()).isEqualTo(409);
            assertThat(model.get("reason")).isEqualTo("Để năm sau");
            assertThat(model.get("error")).asString().startsWith("Có người vừa xử lý");
        }
    }

    @Test
    void hidesNoOtherFault() {
        willThrow(new IllegalStateException("no")).given(management).withdraw("r~2", "Để năm sau");

        assertThatIllegalStateException().isThrownBy(this::withdraw);
    }

    private String withdraw() {
        return controller.withdraw("r~2", "Để năm sau", model, response, new RedirectAttributesModelMap());
    }
}
