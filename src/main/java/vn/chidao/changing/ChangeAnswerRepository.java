package vn.chidao.changing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ChangeAnswerRepository extends JpaRepository<ChangeAnswer, String> {

    /** What changes of this kind still wait for from this receipt, the earliest first. */
    @Query("""
            select a from ChangeAnswer a join DirectiveChange c on c.id = a.changeId
            where a.receiptId = :receiptId and c.kind = :kind and a.reply is null order by a.askedOn, a.id
            """)
    List<ChangeAnswer> findOpen(String receiptId, ChangeKind kind);

    List<ChangeAnswer> findByActingUnitIdAndReplyIsNullOrderById(String actingUnitId);

    Optional<ChangeAnswer> findByReceiptIdAndChangeId(String receiptId, String changeId);

    /** The earliest change that still waits for an answer from this receipt. */
    Optional<ChangeAnswer> findFirstByReceiptIdAndReplyIsNullOrderByAskedOnAscIdAsc(String receiptId);
}
