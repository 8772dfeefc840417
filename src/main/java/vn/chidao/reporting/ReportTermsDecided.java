package vn.chidao.reporting;

import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Rhythm;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** From now on the regular reports of a rhythm are asked for otherwise. */
public record ReportTermsDecided(
        String directiveId,
        Rhythm rhythm,
        String byUnitId,
        int cutOffDaysBefore,
        int unitsDueBefore,
        @Nullable String secondReceiver,
        String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REPORT_TERMS_DECIDED",
                "report-terms",
                ReportTerms.idOf(directiveId, rhythm),
                directiveId,
                byUnitId,
                secondReceiver == null
                        ? Phrase.of(
                                "reporting.act.terms",
                                Phrase.of("Rhythm." + rhythm),
                                cutOffDaysBefore,
                                unitsDueBefore,
                                reason)
                        : Phrase.of(
                                "reporting.act.terms-second",
                                Phrase.of("Rhythm." + rhythm),
                                cutOffDaysBefore,
                                unitsDueBefore,
                                secondReceiver,
                                reason),
                null);
    }
}
