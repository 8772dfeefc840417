package vn.chidao.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.RecordedAct;

/**
 * Hears every act where it happens and writes it at the end of that transaction, so that a chain is locked for the
 * commit only, and no two transactions lock chains in different orders. Where no transaction runs it opens one.
 */
@Component
class ActRecorder {

    private final ActLog log;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ObjectProvider<EntityManagerFactory> entityManagers;
    private final TransactionTemplate transaction;

    ActRecorder(
            ActLog log,
            MessageSource messages,
            BusinessClock clock,
            ObjectProvider<EntityManagerFactory> entityManagers,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.messages = messages;
        this.clock = clock;
        this.entityManagers = entityManagers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(RecordedAct act) {
        RecordedAct.Facts facts = act.facts();
        ActEntry entry = ActEntry.of(
                facts, facts.summary().in(messages), CurrentActor.get(), clock.instant(), clock.realInstant());
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            pending().add(entry);
        } else {
            transaction.executeWithoutResult(status -> pending().add(entry));
        }
    }

    private PendingActs pending() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof PendingActs pending) {
                return pending;
            }
        }
        PendingActs pending = new PendingActs();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private void flushEntities() {
        EntityManagerFactory factory = entityManagers.getIfAvailable();
        EntityManager entities =
                factory == null ? null : EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (entities != null) {
            entities.flush();
        }
    }

    private final class PendingActs implements TransactionSynchronization, Ordered {

        private final List<ActEntry> entries = new ArrayList<>();
        private boolean written;

        void add(ActEntry entry) {
            if (written) {
                // Somebody acted in a later callback of this commit. Late in the order of locks, but never lost.
                log.append(List.of(entry));
            } else {
                entries.add(entry);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // Entities are flushed first: their row locks must not come after those of the chains.
            flushEntities();
            written = true;
            log.append(entries);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
