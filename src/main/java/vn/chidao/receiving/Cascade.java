package vn.chidao.receiving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveStatus;
import vn.chidao.directive.Texts;
import vn.chidao.organization.OrganizationDirectory;

/**
 * Follows a directive downwards: each addressee answers with a document of its own that implements it, which goes to
 * addressees of its own. Read through to the last level, so that whoever issued the first sees who lacks one.
 */
@Service
@Transactional(readOnly = true)
public class Cascade {

    private static final int DEEPEST = 6;

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;

    Cascade(JdbcClient jdbc, OrganizationDirectory organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** The directive's addressees and theirs; drafts and what was withdrawn do not count. */
    public CascadeView of(String directiveId) {
        Map<String, List<Implementing>> children = new LinkedHashMap<>();
        implementing(directiveId)
                .forEach(child -> children.computeIfAbsent(child.parentId(), parent -> new ArrayList<>())
                        .add(child));
        Set<String> ids = new HashSet<>(Set.of(directiveId));
        children.values().forEach(each -> each.forEach(child -> ids.add(child.id())));
        Map<String, List<Receipt>> receipts = new LinkedHashMap<>();
        receipts(ids)
                .forEach(receipt -> receipts.computeIfAbsent(receipt.directiveId(), id -> new ArrayList<>())
                        .add(receipt));

        List<CascadeView.Line> lines = new ArrayList<>();
        List<CascadeView.Answer> others = new ArrayList<>();
        new Descent(children, receipts, lines, others).from(directiveId, 1);
        return new CascadeView(lines, levels(lines), others);
    }

    private static List<CascadeView.Level> levels(List<CascadeView.Line> lines) {
        Map<Integer, int[]> counts = new TreeMap<>();
        lines.forEach(line -> {
            int[] count = counts.computeIfAbsent(line.level(), level -> new int[2]);
            count[0]++;
            count[1] += line.lacks() ? 0 : 1;
        });
        return counts.entrySet().stream()
                .map(each -> new CascadeView.Level(each.getKey(), each.getValue()[0], each.getValue()[1]))
                .toList();
    }

    private List<Implementing> implementing(String directiveId) {
        return jdbc.sql("""
                        with recursive tree (id, parent_id, level, path) as (
                            select id, cast(null as text), 0, array[id] from directive where id = :id
                            union all
                            select child.id, tree.id, tree.level + 1, tree.path || child.id
                            from tree
                                join directive_link link on link.target_directive_id = tree.id and link.kind = 'IMPLEMENTS'
                                join directive child on child.id = link.directive_id
                            where tree.level < :deepest and child.id <> all (tree.path)
                                and child.status in (:issued))
                        select distinct tree.parent_id, child.id, child.issuer_unit_id, child.drafting_unit_id,
                            child.issuer_name, child.number_and_notation, child.designation, child.notation,
                            child.subject, child.issued_on
                        from tree join directive child on child.id = tree.id where tree.parent_id is not null
                        order by child.issued_on nulls last, child.id
                        """)
                .param("id", directiveId)
                .param("deepest", DEEPEST)
                .param("issued", DirectiveStatus.ISSUED.stream().map(Enum::name).toList())
                .query(Implementing.class)
                .list();
    }

    private List<Receipt> receipts(Collection<String> directiveIds) {
        return jdbc.sql("""
                        select directive_id, unit_id, acting_unit_id, status, plan_number from directive_receipt
                        where directive_id in (:ids) order by directive_id, addressee_position, position
                        """).param("ids", directiveIds).query(Receipt.class).list();
    }

    /** One walk down the tree; whoever is met again further down is not followed again. */
    private final class Descent {

        private final Map<String, List<Implementing>> children;
        private final Map<String, List<Receipt>> receipts;
        private final List<CascadeView.Line> lines;
        private final List<CascadeView.Answer> others;
        private final Set<String> followed = new HashSet<>();

        private Descent(
                Map<String, List<Implementing>> children,
                Map<String, List<Receipt>> receipts,
                List<CascadeView.Line> lines,
                List<CascadeView.Answer> others) {
            this.children = children;
            this.receipts = receipts;
            this.lines = lines;
            this.others = others;
        }

        private void from(String directiveId, int level) {
            if (!followed.add(directiveId)) {
                return;
            }
            List<Implementing> answers = children.getOrDefault(directiveId, List.of());
            Set<String> attributed = new HashSet<>();
            for (Receipt receipt : receipts.getOrDefault(directiveId, List.of())) {
                List<Implementing> its = answers.stream()
                        .filter(answer -> answer.isOf(receipt) && attributed.add(answer.id()))
                        .toList();
                lines.add(new CascadeView.Line(
                        level,
                        receipt.unitId(),
                        organizations.nameOf(receipt.unitId()),
                        receipt.status(),
                        receipt.planNumber(),
                        its.stream().map(Implementing::answer).toList()));
                its.forEach(answer -> from(answer.id(), level + 1));
            }
            answers.stream()
                    .filter(answer -> !attributed.contains(answer.id()))
                    .forEach(answer -> others.add(answer.answer()));
        }
    }

    private record Receipt(
            String directiveId,
            String unitId,
            String actingUnitId,
            String status,
            @Nullable String planNumber) {}

    private record Implementing(
            String parentId,
            String id,
            @Nullable String issuerUnitId,
            @Nullable String draftingUnitId,
            String issuerName,
            @Nullable String numberAndNotation,
            @Nullable String designation,
            String notation,
            String subject,
            @Nullable LocalDate issuedOn) {

        boolean isOf(Receipt receipt) {
            return receipt.unitId().equals(issuerUnitId)
                    || receipt.actingUnitId().equals(issuerUnitId)
                    || receipt.unitId().equals(draftingUnitId)
                    || receipt.actingUnitId().equals(draftingUnitId);
        }

        CascadeView.Answer answer() {
            return new CascadeView.Answer(
                    id, issuerName, Texts.label(numberAndNotation, designation, notation), subject, issuedOn);
        }
    }
}
