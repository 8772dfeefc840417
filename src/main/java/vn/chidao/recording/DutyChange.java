package vn.chidao.recording;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.reading.ReadTarget;
import vn.chidao.shared.ContentArea;

/** What an officer makes of a proposed obligation; its quote is changed by splitting and merging alone. */
public record DutyChange(
        Set<ObligationKind> kinds,
        List<String> leads,
        @Nullable String selector,
        List<String> coordinators,
        List<String> advisers,
        String action,
        Rhythm rhythm,
        @Nullable LocalDate due,
        @Nullable String phase,
        List<ReadTarget> targets,
        @Nullable String startCondition,
        @Nullable String evidence,
        List<String> reportTo,
        Set<ContentArea> contents,
        ObligationStage stage) {}
