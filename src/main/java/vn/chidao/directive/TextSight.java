package vn.chidao.directive;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.shared.CurrentActor;

/**
 * Who may still read the words of a directive that has been recalled, wherever they stand: its text and files, the
 * sentences its obligations rest on, what it was read from. Its issuer may, receivers until they have confirmed that
 * they gave it up (NĐ 30/2020/NĐ-CP, art. 18.4), and who inspects. That it was there, with number, day, subject and
 * hash, everybody goes on seeing who could see it before, and so does the work that was done for it.
 */
@Service
@Transactional(readOnly = true)
public class TextSight {

    private final JdbcClient jdbc;
    private final Access access;
    private final ObjectProvider<RecalledHands> hands;

    TextSight(JdbcClient jdbc, Access access, ObjectProvider<RecalledHands> hands) {
        this.jdbc = jdbc;
        this.hands = hands;
        this.access = access;
    }

    /** Whether the words are open to somebody who may see the directive. */
    public boolean isOpenTo(Asker asker, String directiveId) {
        return recalled(directiveId)
                .map(makers -> asker.may(Right.READ_RECALLED, wordsOf(directiveId, makers)))
                .orElse(true);
    }

    /**
     * Whether they are open to whoever is at the keyboard of this thread. What the system asks for goes out to anybody,
     * and so to those who have given it up.
     */
    public boolean isOpen(String directiveId) {
        return recalled(directiveId)
                .map(makers -> !CurrentActor.get().isSystem()
                        && access.current().may(Right.READ_RECALLED, wordsOf(directiveId, makers)))
                .orElse(true);
    }

    private Thing wordsOf(String directiveId, Makers makers) {
        Set<String> holders = new HashSet<>();
        hands.forEach(each -> holders.addAll(each.stillHolding(directiveId)));
        if (makers.origin() == Origin.NATIVE) {
            holders.addAll(Thing.of(
                            makers.issuerUnitId(),
                            makers.draftingUnitId(),
                            makers.officeUnitId(),
                            makers.signingUnitId())
                    .holders());
        }
        Set<String> everybody = new HashSet<>();
        hands.forEach(each -> everybody.addAll(each.everAsked(directiveId)));
        return Thing.of(holders).followedBy(everybody.toArray(String[]::new));
    }

    /** Who made it, where it has been recalled. */
    private Optional<Makers> recalled(String directiveId) {
        return jdbc.sql("""
                        select origin, issuer_unit_id, drafting_unit_id, office_unit_id, signing_unit_id
                        from directive where id = :id and status = 'RECALLED'
                        """).param("id", directiveId).query(Makers.class).optional();
    }

    private record Makers(
            Origin origin,
            @Nullable String issuerUnitId,
            @Nullable String draftingUnitId,
            @Nullable String officeUnitId,
            @Nullable String signingUnitId) {}
}
