package vn.chidao.organization;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings kinds, levels and functions up to the files of this version, before anything else can ask for them. What a
 * province has added by files of its own stays.
 */
@Component
class CatalogueAtStart implements SmartInitializingSingleton {

    private final CatalogueTables tables;
    private final TransactionTemplate transaction;

    CatalogueAtStart(CatalogueTables tables, TransactionTemplate transaction) {
        this.tables = tables;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> tables.save(Catalogue.shipped()));
    }
}
