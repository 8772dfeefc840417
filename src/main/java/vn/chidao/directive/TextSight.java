package vn.chidao.directive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;

/**
 * Who may still read the text and files of a directive that has been recalled: its issuer, receivers until they have
 * confirmed that they gave it up (NĐ 30/2020/NĐ-CP, art. 18.4), and who inspects. That it was there, with number, day,
 * subject and hash, everybody goes on seeing who could see it before.
 */
@Service
@Transactional(readOnly = true)
public class TextSight {

    private final JdbcClient jdbc;
    private final DirectiveCatalog directives;

    TextSight(JdbcClient jdbc, DirectiveCatalog directives) {
        this.jdbc = jdbc;
        this.directives = directives;
    }

    /** Whether the words are open to somebody who may see the directive. */
    public boolean isOpenTo(Asker asker, String directiveId) {
        DirectiveView directive = directives.require(directiveId);
        return !directive.isRecalled() || asker.may(Right.READ_RECALLED, wordsOf(directive));
    }

    private Thing wordsOf(DirectiveView directive) {
        Set<String> holders = new HashSet<>(
                jdbc.sql("""
                        select acting_unit_id from change_answer
                        where directive_id = :id and reply is distinct from 'ACCEPTED'
                            and change_id in (select id from directive_change where directive_id = :id and kind = 'RECALL')
                        """).param("id", directive.id()).query(String.class).list());
        if (Origin.NATIVE.name().equals(directive.origin())) {
            holders.addAll(Thing.of(
                            directive.issuerUnitId(),
                            directive.draftingUnitId(),
                            directive.officeUnitId(),
                            directive.signingUnitId())
                    .holders());
        }
        List<String> everybody = jdbc.sql("select acting_unit_id from change_answer where directive_id = :id")
                .param("id", directive.id())
                .query(String.class)
                .list();
        return Thing.of(holders).followedBy(everybody.toArray(String[]::new));
    }
}
