package vn.chidao.signing;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.RecordedAct;

/**
 * Brings every use of a key on the record, also when the work it was used for is rolled back: a signature that was made
 * exists from then on, and somebody who tries a key that is not his is to be seen.
 */
final class KeyRecord {

    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;

    KeyRecord(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void add(KeyUsed act) {
        events.publishEvent(act);
        afterwards(act.inVain(), false);
    }

    void add(KeyUseRefused act) {
        if (!afterwards(act, true)) {
            events.publishEvent(act);
        }
    }

    /** @return false where there is no transaction to wait for */
    private boolean afterwards(RecordedAct act, boolean alsoWhenCommitted) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return false;
        }
        Actor actor = CurrentActor.get();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (alsoWhenCommitted || status != STATUS_COMMITTED) {
                    apart.executeWithoutResult(again -> CurrentActor.run(actor, () -> events.publishEvent(act)));
                }
            }
        });
        return true;
    }
}
