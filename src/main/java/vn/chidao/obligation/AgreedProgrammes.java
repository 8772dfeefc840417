package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.List;

/** The joint programmes that were agreed on under a directive; whoever keeps them tells. */
public interface AgreedProgrammes {

    /** Those that bear a number, ended ones too; what is in force first, then the latest. */
    List<Agreed> of(String directiveId);

    /**
     * @param on the day its first text bears
     * @param leadUnitId who leads it today
     * @param partyUnitIds its parties today, the lead among them, in their order
     */
    record Agreed(LocalDate on, String leadUnitId, List<String> partyUnitIds) {

        public Agreed {
            partyUnitIds = List.copyOf(partyUnitIds);
        }
    }
}
